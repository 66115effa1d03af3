package org.dueregard.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passage.Kind;
import org.dueregard.guide.Passages.Query;
import org.dueregard.guide.Wanted;
import org.dueregard.nlp.WordLists;
import org.dueregard.toolkit.Question.Lookup;
import org.dueregard.toolkit.Role;

/// A small store of passages for the tests, and short ways to ask for them.
final class Samples {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static final Lexicon LEXICON =
            new Lexicon(WordLists.lists("synonyms"), WordLists.sentences("reasons"), WordLists.ENGLISH, () -> TODAY);

    static final String LIBRARIES =
            "Shorter opening hours at branch libraries on weekday evenings. Students and families borrow books there.";
    static final String PARKING =
            "Raise parking charges in the town centre. Drivers will pay by app and the cash machines will go.";

    static final List<Passage> KNOWLEDGE = List.of(
            evidence(
                    "census-disability",
                    "Census 2021: disability",
                    "Residents whose daily life is limited by a long-term condition.",
                    Set.of("disability"),
                    Set.of(),
                    "2021-03-21"),
            evidence(
                    "census-age",
                    "Census 2021: age",
                    "Residents in bands of five years of age.",
                    Set.of("age"),
                    Set.of(),
                    "2021-03-21"),
            evidence(
                    "library-use",
                    "Library use survey",
                    "How often disabled borrowers visit a library, and why they stop.",
                    Set.of("disability"),
                    Set.of("libraries", "opening-hours"),
                    "2025"),
            evidence(
                    "blue-badges",
                    "Blue Badge holders",
                    "Badges held in each area, and where holders park their car.",
                    Set.of("disability"),
                    Set.of("transport", "charge"),
                    "2025-03"),
            evidence(
                    "everyone-visits",
                    "Visits by hour",
                    "Counts of library visits on weekday evenings for each branch.",
                    Set.of(),
                    Set.of("libraries"),
                    "2026"),
            mitigation(
                    "home-library",
                    "Bring books to the homes of disabled readers who cannot get to a library when it is open.",
                    Set.of("disability"),
                    Set.of("libraries", "opening-hours")),
            mitigation(
                    "home-library-again",
                    "Bring books to the homes of disabled readers who cannot get to a library when it is open late.",
                    Set.of("disability"),
                    Set.of("libraries", "opening-hours")),
            mitigation(
                    "homework-hours",
                    "Keep three library evenings a week for students who have nowhere else to study.",
                    Set.of("age"),
                    Set.of("libraries", "opening-hours")),
            mitigation(
                    "parking-coins",
                    "Keep one cash machine in every car park for drivers without a smartphone.",
                    Set.of("age"),
                    Set.of("charge", "digital-first", "transport")),
            mitigation(
                    "free-badge-bays",
                    "Let Blue Badge holders park free of charge, with no form to fill in.",
                    Set.of("disability"),
                    Set.of("charge", "transport")),
            mitigation(
                    "prayer-room",
                    "Move the prayer room to the new building before the old one shuts.",
                    Set.of("religion-or-belief"),
                    Set.of("closure", "move")),
            past(
                    "past-evening-users",
                    "p-1",
                    "evidence",
                    "A count found that one in nine evening library users is disabled.",
                    Set.of("disability"),
                    Set.of("libraries"),
                    "2016"),
            past(
                    "past-bus",
                    "p-1",
                    "mitigation",
                    "The council moved the library bus stop so that disabled readers walk less far.",
                    Set.of("disability"),
                    Set.of("libraries"),
                    "2024"),
            past(
                    "past-aim",
                    "p-1",
                    "aims",
                    "The plan saves money at libraries used by disabled people.",
                    Set.of("disability"),
                    Set.of("libraries"),
                    "2024"),
            guidance(
                    "disability-meaning",
                    "Disability: what the Act means",
                    "An impairment with a substantial and long-term bad effect on daily life.",
                    Set.of("disability"),
                    "what counts as a disability",
                    "is cancer a disability"),
            guidance(
                    "equality-duty",
                    "The public sector equality duty",
                    "Section 149 asks public bodies to have due regard to three aims.",
                    Set.of(),
                    "what is the equality duty",
                    "what does due regard mean"),
            guidance(
                    "consultation",
                    "Consultation: when and whom to ask",
                    "Ask the people affected while the plan can still change.",
                    Set.of(),
                    "do we have to consult",
                    "how long should a consultation last"),
            guidance(
                    "no-data",
                    "When there is no data",
                    "Say that there is a gap, and how it will be filled.",
                    Set.of(),
                    "what if we have no data",
                    "where can I find evidence"),
            guidance(
                    "ethnicity-words",
                    "Race: words to use",
                    "Name the ethnic group where you can.",
                    Set.of("race"),
                    "can I write BME",
                    "what should I call ethnic minorities"),
            guidance(
                    "mitigation",
                    "What mitigation is",
                    "A step that makes a bad effect smaller or less likely.",
                    Set.of(),
                    "what is mitigation",
                    "how do I mitigate an impact"),
            guidance(
                    "review",
                    "Review dates",
                    "Set a day on which the effects are looked at again.",
                    Set.of(),
                    "when should an assessment be reviewed"),
            guidance(
                    "sign-off",
                    "Who signs it off",
                    "A senior officer reads it before the decision is taken.",
                    Set.of(),
                    "who approves the assessment",
                    "who signs the form"),
            guidance(
                    "indirect",
                    "Indirect discrimination",
                    "A rule for all that puts one group at a disadvantage without good reason.",
                    Set.of(),
                    "what is indirect discrimination"),
            guidance(
                    "adjustments",
                    "Reasonable adjustments",
                    "Changes that remove a barrier for a disabled person.",
                    Set.of("disability"),
                    "what is a reasonable adjustment"));

    private Samples() {}

    static Wanted wanted(Lookup lookup, String proposal, String group) {
        return wanted(lookup, proposal, group, "", "own", Set.of());
    }

    static Wanted wanted(
            Lookup lookup, String proposal, String group, String answer, String assessment, Set<String> without) {
        return new Wanted(
                lookup,
                Role.OTHER,
                proposal,
                group,
                group.replace('-', ' '),
                answer,
                new Wanted.Asker(assessment, "Northshire", "england"),
                without);
    }

    static Query query(String words) {
        return Query.of(words, 10);
    }

    static LuceneIndex filled() {
        LuceneIndex index = LuceneIndex.inMemory(LEXICON);
        index.replaceStatic(KNOWLEDGE);
        index.refresh();
        return index;
    }

    static Passage evidence(
            String id, String title, String body, Set<String> groups, Set<String> changes, String date) {
        return passage(id, Kind.EVIDENCE, title, body, List.of(), groups, changes, "", date, "");
    }

    static Passage mitigation(String id, String body, Set<String> groups, Set<String> changes) {
        return passage(id, Kind.MITIGATION, "A step", body, List.of(), groups, changes, "", "2026-11", "");
    }

    private static Passage guidance(String id, String title, String body, Set<String> groups, String... asks) {
        return passage(id, Kind.GUIDANCE, title, body, List.of(asks), groups, Set.of(), "", "2010-10-01", "");
    }

    static Passage past(
            String id,
            String assessment,
            String role,
            String body,
            Set<String> groups,
            Set<String> changes,
            String date) {
        return passage(id, Kind.PAST, "Northshire libraries", body, List.of(), groups, changes, role, date, assessment);
    }

    private static Passage passage(
            String id,
            Kind kind,
            String title,
            String body,
            List<String> also,
            Set<String> groups,
            Set<String> changes,
            String role,
            String date,
            String assessment) {
        return new Passage(
                id,
                kind,
                title,
                body,
                also,
                groups,
                changes,
                role,
                "Source of " + id,
                date,
                "https://example.org/" + id,
                kind == Kind.PAST ? "Northshire" : "",
                kind == Kind.PAST ? "house" : "",
                assessment);
    }
}
