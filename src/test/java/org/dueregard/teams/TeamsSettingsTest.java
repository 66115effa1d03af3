package org.dueregard.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeamsSettingsTest {
    private static final Map<String, String> GOOD = Map.of(
            "DUEREGARD_TEAMS_APP_ID", MockConnector.APP,
            "DUEREGARD_TEAMS_APP_SECRET", "s3cret",
            "DUEREGARD_TEAMS_TENANT", MockConnector.TENANT);

    private final List<String> problems = new ArrayList<>();

    private TeamsSettings read(Map<String, String> changes) {
        var environment = new HashMap<>(GOOD);
        environment.putAll(changes);
        return TeamsSettings.read(environment, problems).orElseThrow();
    }

    @Test
    void withoutAnySettingTeamsIsNotUsed() {
        assertTrue(TeamsSettings.read(Map.of("DUEREGARD_PORT", "8080", "DUEREGARD_TEAMS_TENANT", " "), problems)
                .isEmpty());
        assertEquals(List.of(), problems);
    }

    @Test
    void threeSettingsAreEnough() {
        TeamsSettings settings = read(Map.of());

        assertEquals(List.of(), problems);
        assertEquals(Set.of(MockConnector.TENANT), settings.tenants());
        assertEquals(Cloud.PUBLIC, settings.cloud());
        assertFalse(settings.withoutTokens());
    }

    @Test
    void aBotOfSeveralDirectoriesNamesThem() {
        read(Map.of("DUEREGARD_TEAMS_TENANT", "several"));
        assertTrue(problems.getFirst().startsWith("DUEREGARD_TEAMS_TENANTS is not set."), problems::toString);

        problems.clear();
        TeamsSettings settings =
                read(Map.of("DUEREGARD_TEAMS_TENANT", "several", "DUEREGARD_TEAMS_TENANTS", MockConnector.TENANT));
        assertEquals(List.of(), problems);
        assertEquals("botframework.com", settings.tenant());
    }

    @ParameterizedTest
    @CsvSource({
        "TENANTS,example.gov.uk",
        "CLOUD,mars",
        "LOGIN_URL,http://login.example.org",
        "METADATA_URL,ftp://x",
        "WITHOUT_TOKENS,maybe"
    })
    void aWrongSettingIsNamedWithWhatToChange(String name, String value) {
        read(Map.of("DUEREGARD_TEAMS_" + name, value));

        assertEquals(1, problems.size(), problems::toString);
        assertTrue(
                problems.getFirst()
                        .startsWith("DUEREGARD_TEAMS_" + name + " is \"" + value.toLowerCase(java.util.Locale.ROOT)
                                + "\". "),
                problems::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"our tenant", "https://login.microsoftonline.com/common", "Several", "s3cret"})
    void aTenantIsAnIdOrADomainAndNotRepeatedIfItIsNeither(String tenant) {
        read(Map.of("DUEREGARD_TEAMS_TENANT", tenant, "DUEREGARD_TEAMS_TENANTS", MockConnector.TENANT));

        assertEquals(1, problems.size(), problems::toString);
        assertTrue(
                problems.getFirst().startsWith("DUEREGARD_TEAMS_TENANT is not what it should be. Set it to "),
                problems::toString);
        assertFalse(problems.getFirst().contains(tenant), problems::toString);
    }

    @Test
    void aTenantMayBeNamedByItsDomain() {
        read(Map.of(
                "DUEREGARD_TEAMS_TENANT", "council.onmicrosoft.com", "DUEREGARD_TEAMS_TENANTS", MockConnector.TENANT));

        assertEquals(List.of(), problems);
    }

    @Test
    void whatIsMissingIsNamed() {
        TeamsSettings.read(Map.of("DUEREGARD_TEAMS_CLOUD", "public"), problems);

        assertEquals(
                List.of("APP_ID", "APP_SECRET", "TENANT"),
                problems.stream()
                        .map(problem -> problem.replaceFirst("DUEREGARD_TEAMS_([A-Z_]+) is not set\\. Set it .*", "$1"))
                        .toList());
    }

    @Test
    void aMisspeltNameStopsTheStartRatherThanBeLeftOut() {
        read(Map.of("DUEREGARD_TEAMS_TENNANTS", MockConnector.TENANT));

        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.getFirst().startsWith("DUEREGARD_TEAMS_TENNANTS is not a setting."), problems::toString);
    }

    @Test
    void aSecretIsNeverShown() {
        assertFalse(read(Map.of()).toString().contains("s3cret"));

        read(Map.of("DUEREGARD_TEAMS_APP_ID", "s3cret"));
        assertTrue(problems.getFirst().startsWith("DUEREGARD_TEAMS_APP_ID is not what"), problems::toString);
        assertFalse(problems.toString().contains("s3cret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.0.0.1", "::", "council.example.org"})
    void tokensMayOnlyBeLeftOutWhereNobodyElseCanReachTheService(String host) {
        read(Map.of("DUEREGARD_TEAMS_WITHOUT_TOKENS", "on", "DUEREGARD_HOST", host));

        assertTrue(problems.getFirst().contains("lets other computers in"), problems::toString);
    }

    @Test
    void forATrialOnThisComputerNothingElseIsNeeded() {
        TeamsSettings settings = TeamsSettings.read(Map.of("DUEREGARD_TEAMS_WITHOUT_TOKENS", "on"), problems)
                .orElseThrow();

        assertEquals(List.of(), problems);
        assertTrue(settings.cloud().allows(URI.create("http://127.0.0.1:56150/_connector")));
        assertFalse(settings.cloud().allows(URI.create("https://smba.trafficmanager.net/uk")));
    }

    @ParameterizedTest
    @CsvSource({
        "https://smba.trafficmanager.net/uk/,true",
        "https://SMBA.trafficmanager.net/uk/,true",
        "http://smba.trafficmanager.net/uk/,false",
        "https://evil.trafficmanager.net/uk/,false",
        "https://smba.trafficmanager.net.example.org/,false",
        "https://ann@smba.trafficmanager.net/,false",
        "http://127.0.0.1:80/,false"
    })
    void onlyMicrosoftsOwnAddressesAreAllowed(URI service, boolean allowed) {
        assertEquals(allowed, read(Map.of()).cloud().allows(service));
    }

    @ParameterizedTest
    @CsvSource({
        "us-government,https://api.botframework.us",
        "us-defence,https://api.botframework.us",
        "china,https://api.botframework.azure.cn"
    })
    void eachCloudHasItsOwnAddresses(String cloud, String issuer) {
        TeamsSettings settings = read(Map.of("DUEREGARD_TEAMS_CLOUD", cloud));

        assertEquals(issuer, settings.cloud().issuer());
        assertFalse(settings.cloud().allows(URI.create("https://smba.trafficmanager.net/uk/")));
    }

    @Test
    void everyAddressCanBeChanged() {
        TeamsSettings settings = read(Map.of(
                "DUEREGARD_TEAMS_LOGIN_URL", "https://login.example.org",
                "DUEREGARD_TEAMS_METADATA_URL", "http://127.0.0.1:1234/keys",
                "DUEREGARD_TEAMS_ISSUER", "https://issuer.example.org",
                "DUEREGARD_TEAMS_SCOPE", "https://scope.example.org/.default",
                "DUEREGARD_TEAMS_SERVICE_HOSTS", "*.example.org, other.example.com"));

        assertEquals(List.of(), problems);
        assertEquals("https://issuer.example.org", settings.cloud().issuer());
        assertTrue(settings.cloud().allows(URI.create("https://any.example.org/x")));
        assertFalse(settings.cloud().allows(URI.create("https://example.org/x")));
    }
}
