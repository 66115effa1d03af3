package org.dueregard.teams;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.function.Consumer;
import org.dueregard.guide.Delivery;
import org.dueregard.guide.Person;
import org.dueregard.guide.Sender;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Sends to Teams.
///
/// Sources: "Optimize your bot with rate limiting" (429, 412, 502 and 504 are tried again), "Send proactive messages"
/// (403 with MessageWritesBlocked is final) and "Limits and specifications" (413), all of
/// learn.microsoft.com/microsoftteams.
final class TeamsSender implements Sender {
    private static final Set<Integer> PASSING = Set.of(401, 408, 412, 429);
    private static final Set<String> BLOCKED = Set.of("MessageWritesBlocked", "BotNotInConversationRoster");

    private final Connector connector;
    private final Clock clock;
    private final String tooLarge;
    private final Consumer<Person> left;

    /// @param tooLarge what is said in place of something that Teams will not take because of its size
    /// @param left     told of a person who has removed or blocked the bot
    TeamsSender(Connector connector, Clock clock, String tooLarge, Consumer<Person> left) {
        this.connector = connector;
        this.clock = clock;
        this.tooLarge = tooLarge;
        this.left = left;
    }

    @Override
    public String channel() {
        return "teams";
    }

    @Override
    public Outcome send(Delivery delivery, String reference) {
        JsonNode payload = Json.readLeniently(delivery.payload());
        Place place = Place.read(payload.path("place"));
        String known = Json.text(payload, "update");
        String old = known.isEmpty() ? reference : known;
        boolean replaces = !known.isEmpty() || !delivery.replaces().isEmpty();
        if (replaces && old.isEmpty()) return new Outcome.Sent("");
        if (!(payload.path("activity") instanceof ObjectNode activity)) return new Outcome.Never("It cannot be read");
        try {
            return place.conversation().isEmpty() ? inPrivate(place, activity) : send(place, activity, old);
        } catch (IOException | IllegalArgumentException unreachable) {
            return new Outcome.Later(null, why(unreachable));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Later(null, "It was stopped");
        }
    }

    /// Sends to a private conversation that is made first.
    private Outcome inPrivate(Place place, ObjectNode activity) throws IOException, InterruptedException {
        HttpResponse<String> made = connector.create(place);
        String id = Json.text(Json.readLeniently(made.body()), "id");
        if (made.statusCode() / 100 != 2 || id.isEmpty()) return refused(made, place);
        var there = new Place(place.service(), id, place.tenant(), place.bot(), place.user(), place.person());
        return send(there, activity, "");
    }

    private Outcome send(Place place, ObjectNode activity, String old) throws IOException, InterruptedException {
        HttpResponse<String> response =
                old.isEmpty() ? connector.post(place, activity) : connector.put(place, old, activity);
        if (response.statusCode() / 100 == 2) {
            String id = Json.text(Json.readLeniently(response.body()), "id");
            return new Outcome.Sent(id.isEmpty() ? old : id);
        }
        if (response.statusCode() == 413) saySo(place);
        return refused(response, place);
    }

    private void saySo(Place place) throws IOException, InterruptedException {
        ObjectNode notice = Json.object().put("type", "message").put("textFormat", "plain");
        connector.post(place, notice.put("text", tooLarge));
    }

    private Outcome refused(HttpResponse<String> response, Place place) {
        int status = response.statusCode();
        JsonNode body = Json.readLeniently(response.body());
        String code = Json.text(body, "error", "code");
        String why = (status + " " + code).strip();
        if (PASSING.contains(status) || status >= 500) return new Outcome.Later(after(response), why);
        boolean blocked = BLOCKED.contains(code)
                || BLOCKED.contains(Json.text(body, "error", "subCode"))
                || BLOCKED.contains(Json.text(body, "subCode"));
        if (status == 403 && blocked && !place.conversation().isEmpty())
            left.accept(new Person("teams", place.person(), ""));
        return new Outcome.Never(why);
    }

    /// How long the channel asks to wait: a number of seconds or a date (RFC 9110, 10.2.3).
    private @Nullable Duration after(HttpResponse<String> response) {
        String value = response.headers().firstValue("Retry-After").orElse("").strip();
        if (value.matches("\\d{1,6}")) return Duration.ofSeconds(Long.parseLong(value));
        try {
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return until.isAfter(clock.instant()) ? Duration.between(clock.instant(), until) : Duration.ZERO;
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static String why(Exception failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
