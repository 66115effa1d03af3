package org.dueregard.teams;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The settings of Teams. The table in `docs/teams.md` says the same.
///
/// @param appId         the app's id in Microsoft Entra
/// @param secret        its client secret; never shown
/// @param tenant        the directory that the app is registered in: an id or a domain; `botframework.com` for a bot of
///                      several directories
/// @param tenants       ids of the directories whose people may talk to it
/// @param withoutTokens whether nothing is signed or checked: for trials on one computer only
public record TeamsSettings(
        String appId, String secret, String tenant, Set<String> tenants, Cloud cloud, boolean withoutTokens) {
    private static final String PREFIX = "DUEREGARD_TEAMS_";
    private static final Set<String> NAMES = Set.of(
            "APP_ID",
            "APP_SECRET",
            "TENANT",
            "TENANTS",
            "CLOUD",
            "LOGIN_URL",
            "SCOPE",
            "METADATA_URL",
            "ISSUER",
            "SERVICE_HOSTS",
            "WITHOUT_TOKENS");
    private static final String SEVERAL = "botframework.com";
    private static final String DOMAIN = "(?i)([a-z0-9-]+\\.)+[a-z0-9-]+";
    private static final String GUID = "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    public TeamsSettings {
        tenants = tenants.stream().map(each -> each.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /// Reads them; empty if none is set, and so Teams is not used. Adds what is wrong to `problems`.
    public static Optional<TeamsSettings> read(Map<String, String> environment, List<String> problems) {
        boolean any = environment.entrySet().stream()
                .anyMatch(each ->
                        each.getKey().startsWith(PREFIX) && !each.getValue().isBlank());
        return any ? Optional.of(new Reader(environment, problems).read()) : Optional.empty();
    }

    /// Says nothing of the secret.
    @Override
    public String toString() {
        return "TeamsSettings[" + appId + ", " + tenant + ", " + tenants + ", " + cloud + "]";
    }

    private record Reader(Map<String, String> environment, List<String> problems) {
        TeamsSettings read() {
            environment.keySet().stream()
                    .filter(name -> name.startsWith(PREFIX) && !NAMES.contains(name.substring(PREFIX.length())))
                    .sorted()
                    .forEach(name -> problems.add(
                            name + " is not a setting. Look for a slip: those for Teams are in" + " docs/teams.md."));
            boolean open = withoutTokens();
            String appId = value("APP_ID", open ? "local" : "");
            String secret = value("APP_SECRET", "");
            String tenant = value("TENANT", "");
            if (!open) check(appId, secret, tenant);
            String several = tenant.equals("several") ? SEVERAL : tenant;
            return new TeamsSettings(appId, secret, several, tenants(tenant, open), cloud(open), open);
        }

        private void check(String appId, String secret, String tenant) {
            if (!appId.matches(GUID)) // its value is not repeated: it may be the secret in the wrong place
            problems.add(PREFIX + "APP_ID is " + (appId.isEmpty() ? "not set" : "not what it should be")
                    + ". Set it to the application (client) id of your bot, as Azure shows it.");
            if (secret.isEmpty()) problems.add(PREFIX + "APP_SECRET is not set. Set it to a client secret of the bot.");
            if (!tenant.equals("several") && !tenant.matches(GUID) && !tenant.matches(DOMAIN))
                problems.add(PREFIX + "TENANT is " + (tenant.isEmpty() ? "not set" : "not what it should be")
                        + ". Set it to your directory (tenant) id or its domain, or to several for a bot of many.");
        }

        private Set<String> tenants(String tenant, boolean open) {
            Set<String> tenants = words(value("TENANTS", tenant.matches(GUID) ? tenant : ""));
            if (tenants.isEmpty() && !open && !tenant.isEmpty())
                problems.add(PREFIX + "TENANTS is not set. List the ids of the directories whose people may use the"
                        + " bot, parted by commas.");
            for (String each : tenants)
                if (!each.matches(GUID)) wrong("TENANTS", each, "Write each directory (tenant) by its id.");
            return tenants;
        }

        private Cloud cloud(boolean open) {
            Cloud cloud = named(value("CLOUD", "public"));
            Set<String> hosts = words(value("SERVICE_HOSTS", ""));
            return new Cloud(
                    address("LOGIN_URL", cloud.login()),
                    value("SCOPE", cloud.scope()),
                    address("METADATA_URL", cloud.metadata()),
                    value("ISSUER", cloud.issuer()),
                    !hosts.isEmpty() ? hosts : open ? Set.of("localhost", "127.0.0.1") : cloud.hosts());
        }

        private Cloud named(String name) {
            try {
                return Cloud.named(name);
            } catch (IllegalArgumentException unknown) {
                wrong("CLOUD", name, "Set it to public, us-government, us-defence or china.");
                return Cloud.PUBLIC;
            }
        }

        private URI address(String name, URI otherwise) {
            String value = value(name, otherwise.toString());
            if (value.matches("https://[^/\\s@]+(/\\S*)?|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/\\S*)?"))
                return URI.create(value);
            wrong(name, value, "Set it to an address that starts with https://.");
            return otherwise;
        }

        /// Only where nobody else can reach the service may the tokens be left out.
        private boolean withoutTokens() {
            String value = value("WITHOUT_TOKENS", "off");
            if (!value.equals("on") && !value.equals("off")) wrong("WITHOUT_TOKENS", value, "Set it to on or off.");
            String host = environment.getOrDefault("DUEREGARD_HOST", "").strip();
            boolean here = host.isEmpty() || host.startsWith("127.") || Cloud.isLoopback(host);
            if (value.equals("on") && !here)
                problems.add(PREFIX + "WITHOUT_TOKENS is on, but DUEREGARD_HOST lets other computers in. Turn it off,"
                        + " or set DUEREGARD_HOST to 127.0.0.1.");
            return value.equals("on");
        }

        private String value(String name, String otherwise) {
            String value = environment.getOrDefault(PREFIX + name, "").strip();
            return value.isEmpty() ? otherwise : value;
        }

        private void wrong(String name, String value, String change) {
            problems.add(PREFIX + name + " is \"" + value + "\". " + change);
        }

        private static Set<String> words(String value) {
            return Arrays.stream(value.split(","))
                    .map(word -> word.strip().toLowerCase(Locale.ROOT))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
