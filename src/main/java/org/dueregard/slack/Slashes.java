package org.dueregard.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dueregard.slack.Incoming.Who;
import org.dueregard.toolkit.AnswerKind;
import tools.jackson.databind.node.ObjectNode;

/// Reads slash commands, and the forms that Slack sends them in:
/// https://docs.slack.dev/interactivity/implementing-slash-commands.
final class Slashes {
    private static final int MOST_FIELDS = 50;

    private Slashes() {}

    static Incoming read(ObjectNode fields) {
        if (Json.text(fields, "command").isEmpty()) throw RefusedException.malformed("The command is missing.");
        var who = new Who(
                Json.text(fields, "team_id").isEmpty()
                        ? Reading.id(fields, "enterprise_id")
                        : Reading.id(fields, "team_id"),
                Reading.id(fields, "user_id"),
                Cut.to(200, Json.text(fields, "user_name")));
        String words = Mrkdwn.plain(Json.text(fields, "text"), "");
        if (words.length() > AnswerKind.MAX_CHARS) throw RefusedException.malformed("The text is too long.");
        return new Incoming.Commanded(who, "command:" + who.team() + ":" + Reading.token(fields, "trigger_id"), words);
    }

    /// A form as it is sent, as a JSON object of texts: what Socket Mode brings has that shape already.
    ///
    /// @throws RefusedException if it is none
    static ObjectNode form(byte[] body) {
        Map<String, String> fields = new LinkedHashMap<>();
        String text = new String(body, UTF_8);
        for (String field : text.split("&", MOST_FIELDS + 1)) {
            int equals = field.indexOf('=');
            if (equals <= 0 || fields.size() == MOST_FIELDS) throw RefusedException.malformed("The form is not right.");
            if (fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1))) != null)
                throw RefusedException.malformed("The form has a field twice.");
        }
        ObjectNode form = Json.object();
        fields.forEach(form::put);
        return form;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException broken) {
            throw RefusedException.malformed("The form is not right.");
        }
    }
}
