package org.dueregard.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which sites may talk to the service from a browser: its own, and those allowed by name.
///
/// A service that listens on this computer alone also looks at the name it is asked by, so that a site cannot reach it
/// by making its own name stand for this computer.
final class Origins {
    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127(\\.[0-9]{1,3}){3}|\\[::1]|::1)(:[0-9]+)?");

    private final Set<String> allowed;
    private final boolean loopback;

    /// @param host    the address the service listens at
    /// @param allowed exact origins, for example `https://intranet.example.org`
    Origins(String host, Set<String> allowed) {
        this.allowed = allowed.stream()
                .map(origin -> origin.toLowerCase(Locale.ROOT).replaceFirst("/$", ""))
                .collect(Collectors.toUnmodifiableSet());
        this.loopback = isLoopback(host);
    }

    /// What may stand in a page of the service, and which pages it may stand in.
    String framing() {
        return ("frame-ancestors 'self' " + allowed.stream().sorted().collect(Collectors.joining(" "))).strip();
    }

    /// Refuses what comes from elsewhere, and tells the browser of an allowed site that it may read the answer.
    void check(Context context) {
        String host = lower(context.host());
        if (loopback && !isLoopback(host) && !isAllowed(host))
            throw RefusedException.forbidden(
                    "This service is for this computer alone. To open it by another name, add that to DUEREGARD_ORIGINS.");
        String origin = lower(context.header("Origin"));
        context.header("Vary", "Origin");
        if (allowed.contains(origin)) {
            context.header("Access-Control-Allow-Origin", String.valueOf(context.header("Origin")));
        } else if (!origin.isEmpty() && !isOwn(origin, host) && !isRead(context)) {
            throw RefusedException.forbidden(
                    "This site may not use the service. Its origin must be in DUEREGARD_ORIGINS first.");
        }
        if (isPreflight(context)) allow(context);
    }

    private static void allow(Context context) {
        context.header("Access-Control-Allow-Methods", "GET, POST")
                .header("Access-Control-Allow-Headers", "Content-Type")
                .header("Access-Control-Max-Age", "600")
                .status(204)
                .skipRemainingHandlers();
    }

    private static boolean isPreflight(Context context) {
        return context.method().name().equals("OPTIONS") && context.header("Access-Control-Request-Method") != null;
    }

    private static boolean isRead(Context context) {
        return Set.of("GET", "HEAD").contains(context.method().name());
    }

    private static boolean isOwn(String origin, String host) {
        return origin.equals("http://" + host) || origin.equals("https://" + host);
    }

    private boolean isAllowed(String host) {
        return allowed.contains("http://" + host) || allowed.contains("https://" + host);
    }

    private static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host).matches();
    }

    private static String lower(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
