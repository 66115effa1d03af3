package org.dueregard;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a command finds the service: the one named, the one that runs, or else one of its own while the command runs.
final class ServiceAddress {
    @Option(
            names = "--service",
            paramLabel = "URL",
            description = "Address of a running service, for example http://127.0.0.1:8080.")
    @Nullable
    URI service;

    /// What a command does with a service.
    @FunctionalInterface
    interface Use {
        int with(URI service) throws IOException, InterruptedException;
    }

    /// Runs against the service that is there, else against the data folder itself.
    int use(Settings settings, Use use) throws IOException, InterruptedException {
        if (service != null) return use.with(answering(service));
        URI usual = URI.create("http://127.0.0.1:" + (settings.port() == 0 ? 8080 : settings.port()));
        if (answers(usual)) return use.with(usual);
        try (Product product = Product.open(settings)) {
            return use.with(URI.create("http://127.0.0.1:" + product.serveHere()));
        }
    }

    private static URI answering(URI service) {
        String scheme = service.getScheme();
        if (("http".equals(scheme) || "https".equals(scheme)) && answers(service)) return service;
        throw Product.notReady(
                "No service answers at " + service
                        + ". Start one with ./run, or give the address that ./run prints, for example http://127.0.0.1:8080.",
                null);
    }

    static boolean answers(URI service) {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(service.resolve("/health/live"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200;
        } catch (IOException nobodyThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
