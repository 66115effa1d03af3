package org.dueregard.slack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dueregard.assessment.Citation;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passages;
import org.dueregard.guide.Wanted;

/// Passages that are as long and as odd as passages may be.
final class Paper {
    private static final Passage LONG = passage(
            "evidence/long",
            "Population & <households>, 2021: " + "a long title ".repeat(30),
            "Of 1,000 people, 3 < 5 & more. \"Quoted\" *starred* <!channel> <@U123>\n".repeat(60),
            "https://www.example.org/a?b=1&c=2");
    private static final Passage SHORT = passage("guidance/short", "Age", "Age means every age.", "");

    private static Passage passage(String id, String title, String text, String url) {
        return new Passage(
                id,
                Passage.Kind.GUIDANCE,
                title,
                text,
                List.of(),
                Set.of("age"),
                Set.of(),
                "",
                "Equality Act 2010, s.5 & more",
                "2010",
                url,
                "",
                "",
                "");
    }

    private static Citation citation(Passage passage) {
        return new Citation(
                passage.id(),
                passage.title(),
                passage.body(),
                passage.source(),
                passage.date(),
                passage.url(),
                "about age");
    }

    private Paper() {}

    static final class Shelf implements Passages {
        @Override
        public List<Citation> suggest(Wanted wanted, int most) {
            return List.of(citation(LONG), citation(SHORT));
        }

        @Override
        public List<Citation> guidance(String question, int most) {
            return List.of(citation(SHORT), citation(LONG));
        }

        @Override
        public Optional<Passage> find(String id) {
            return List.of(LONG, SHORT).stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst();
        }

        @Override
        public Found search(Query query) {
            return new Found(
                    2,
                    List.of(new Hit(LONG, "Of \u00021,000\u0003 people"), new Hit(SHORT, "Age")),
                    Map.of(),
                    "library closure");
        }
    }
}
