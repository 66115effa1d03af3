package org.dueregard;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dueregard.Channels.Channel;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.guide.Delivery;
import org.dueregard.guide.Person;
import org.dueregard.guide.Reception;
import org.dueregard.guide.Sender;
import org.dueregard.guide.Spoken;
import org.jspecify.annotations.Nullable;

/// The service with a channel for tests: people write to `/try/PERSON/MESSAGE`, and what is said to them is posted to
/// the address in `TRY_SINK`, as the person's and the message's names.
public final class ChannelProgram {
    private static final String NAME = "try";

    private ChannelProgram() {}

    public static void main(String[] arguments) {
        Settings settings = Settings.read(System.getenv());
        URI sink = URI.create(System.getenv("TRY_SINK"));
        Product product = Product.open(
                settings,
                index -> index,
                List.of((reception, deliveries, clock) ->
                        new Channel(new Posting(sink), routes -> listen(routes, reception, clock), () -> {})));
        Runtime.getRuntime().addShutdownHook(new Thread(product::close));
        product.serve();
    }

    private static void listen(RoutesConfig routes, Reception reception, Clock clock) {
        routes.post("/try/{person}/{message}", context -> {
            String name = context.pathParam("person");
            String message = context.pathParam("message");
            Spoken spoken = new Spoken(
                    new Person(NAME, name, name),
                    message,
                    clock.instant(),
                    LocalDate.now(clock),
                    new Input.Words(context.body()),
                    "",
                    null);
            String tag = name + "/" + message;
            reception.hear(spoken, (_, _) -> List.of(new Delivery(NAME, name, tag, "", tag)));
            context.status(204);
        });
    }

    private record Posting(URI sink, HttpClient client) implements Sender {
        private Posting(URI sink) {
            this(
                    sink,
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
        }

        @Override
        public String channel() {
            return NAME;
        }

        @Override
        public Outcome send(Delivery delivery, String reference) {
            HttpRequest request = HttpRequest.newBuilder(sink)
                    .POST(BodyPublishers.ofString(delivery.payload()))
                    .build();
            try {
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                return answer.statusCode() == 200
                        ? new Outcome.Sent(answer.body())
                        : later("status " + answer.statusCode());
            } catch (IOException unreachable) {
                return later("unreachable");
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return later("stopped");
            }
        }

        private static Outcome later(@Nullable String why) {
            return new Outcome.Later(null, String.valueOf(why));
        }
    }
}
