package org.dueregard.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dueregard.guide.Passage;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.Toolkit;

/// Makes the help of a form's questions findable: why each is asked, its hints and its example.
final class HelpPassages {

    private HelpPassages() {}

    static Stream<Passage> of(Toolkit toolkit) {
        return toolkit.questions().map(question -> of(question, toolkit));
    }

    private static Passage of(Question question, Toolkit toolkit) {
        return new Passage(
                "help/" + toolkit.id() + "/" + toolkit.version() + "/" + question.id(),
                Passage.Kind.HELP,
                filled(question.text(), toolkit),
                filled(body(question), toolkit),
                List.of(),
                Set.of(),
                Set.of(),
                Scalars.name(question.role()),
                question.source(),
                "",
                "",
                toolkit.cover().organisation(),
                toolkit.id(),
                "");
    }

    private static String body(Question question) {
        var parts = new ArrayList<String>();
        parts.add(question.why());
        if (!question.hints().isEmpty()) parts.add("- " + String.join("\n- ", question.hints()));
        if (!question.example().isEmpty()) parts.add("For example: " + question.example());
        return String.join("\n\n", parts);
    }

    private static String filled(String text, Toolkit toolkit) {
        return text.replace("{subject}", toolkit.cover().subject())
                .replace("{group}", "this group")
                .replace("{row}", "this row");
    }
}
