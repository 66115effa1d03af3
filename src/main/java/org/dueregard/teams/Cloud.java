package org.dueregard.teams;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The addresses of one of Microsoft's clouds.
///
/// Sources: "Authentication with the Bot Connector API" (learn.microsoft.com/azure/bot-service/rest-api) and the cloud
/// environments of Microsoft's own Teams SDK (github.com/microsoft/teams.ts, packages/api).
///
/// @param login    where our own tokens are asked for; the tenant is added to it
/// @param scope    what those tokens are for
/// @param metadata the OpenID document that says where the Connector's keys are
/// @param issuer   who signs the Connector's tokens
/// @param hosts    hosts that a service address may have; one that starts with `*.` stands for all under it
public record Cloud(URI login, String scope, URI metadata, String issuer, Set<String> hosts) {
    static final Cloud PUBLIC = cloud(
            "https://login.microsoftonline.com",
            "https://api.botframework.com",
            "https://login.botframework.com",
            "smba.trafficmanager.net",
            "smba.onyx.prod.teams.trafficmanager.net",
            "smba.infra.gcc.teams.microsoft.com");

    public Cloud {
        hosts = Set.copyOf(hosts);
    }

    /// The cloud of a name that the setting may have.
    ///
    /// @throws IllegalArgumentException if there is none of that name
    static Cloud named(String name) {
        return switch (name) {
            case "public" -> PUBLIC;
            case "us-government" -> american("smba.infra.gov.teams.microsoft.us");
            case "us-defence" -> american("smba.infra.dod.teams.microsoft.us");
            case "china" ->
                cloud(
                        "https://login.partner.microsoftonline.cn",
                        "https://api.botframework.azure.cn",
                        "https://login.botframework.azure.cn",
                        "frontend.botapi.msg.infra.teams.microsoftonline.cn");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Cloud american(String host) {
        return cloud(
                "https://login.microsoftonline.us",
                "https://api.botframework.us",
                "https://login.botframework.azure.us",
                host);
    }

    private static Cloud cloud(String login, String api, String keys, String... hosts) {
        return new Cloud(
                URI.create(login),
                api + "/.default",
                URI.create(keys + "/v1/.well-known/openidconfiguration"),
                api,
                Set.of(hosts));
    }

    /// Whether something may be sent to an address: over HTTPS to a host on the list. Plain HTTP is for this computer
    /// only, and only if it is on the list.
    boolean allows(URI service) {
        String host = service.getHost() == null ? "" : service.getHost().toLowerCase(Locale.ROOT);
        boolean safe = "https".equals(service.getScheme()) || ("http".equals(service.getScheme()) && isLoopback(host));
        return safe && service.getUserInfo() == null && hosts.stream().anyMatch(each -> matches(each, host));
    }

    private static boolean matches(String entry, String host) {
        return entry.startsWith("*.") ? host.endsWith(entry.substring(1)) : host.equals(entry);
    }

    static boolean isLoopback(String host) {
        return Stream.of("localhost", "127.0.0.1", "[::1]", "::1").anyMatch(host::equals);
    }
}
