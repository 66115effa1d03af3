package org.dueregard.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dueregard.assessment.Citation;
import org.dueregard.assessment.Filled;
import org.dueregard.guide.Document.Entry;
import org.dueregard.guide.Document.State;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Condition;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Sample;
import org.dueregard.toolkit.Section.Repeat.Each;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Toolkit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A finished assessment as a document, and as passages that can be found.
class ArchiveTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private static Document document(Filled filled, @Nullable Instant finished) {
        var listing = new Listing(
                "a1", "sample", "1", "Sample Council", filled.assessment().title(), Filled.AT, Filled.AT, finished);
        return new Assembling(English.WORDING).assemble(filled.assessment(), listing, TODAY, ZoneOffset.UTC);
    }

    private static Entry entry(Document document, String question) {
        return document.parts().stream()
                .flatMap(part -> part.entries().stream())
                .filter(entry -> entry.question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class ADocument {
        @Test
        void keepsTheStatesApart() {
            var document = document(
                    new Filled()
                            .text("proposal.title", "Hours")
                            .skipped("proposal.kind")
                            .notKnown("proposal.lead", "")
                            .with("proposal.users", new org.dueregard.toolkit.Value.NotApplicable("new"), "n/a"),
                    null);

            assertEquals(State.ANSWERED, entry(document, "proposal.title").state());
            assertEquals(State.SKIPPED, entry(document, "proposal.kind").state());
            assertEquals(State.UNANSWERED, entry(document, "proposal.outcomes").state());
            assertEquals(State.NOT_KNOWN, entry(document, "proposal.lead").state());
            assertEquals(State.NOT_APPLICABLE, entry(document, "proposal.users").state());
        }

        @Test
        void saysWhoAnsweredWhatWhen() {
            Entry entry = entry(document(new Filled().text("proposal.title", "Hours"), null), "proposal.title");

            assertEquals("Hours", entry.answer());
            assertEquals("Ann Lee", entry.by());
            assertEquals(Filled.AT, entry.at());
            assertFalse(entry.shared());
        }

        @Test
        void namesTheGroupByItsCharacteristic() {
            Entry entry = entry(document(new Filled(), null), "impact.negative/marriage");

            assertEquals("marriage-and-civil-partnership", entry.group());
            assertEquals("Marriage and civil partnership", entry.label());
            assertEquals(
                    "",
                    entry(document(new Filled(), null), "bodies.influence/councillors")
                            .group());
        }

        @Test
        void namesALocalGroupByItsOwnId() {
            var each = new Each(List.of(Item.of(Sample.CARERS)), List.of(), null, null, "", null);
            var question = Sample.question("q", new AnswerKind.Prose(100), Role.EVIDENCE);
            Toolkit sample = Sample.toolkit();
            var toolkit = new Toolkit(
                    "t",
                    "1",
                    sample.cover(),
                    sample.groups(),
                    List.of(Sample.section("s", "", new Condition.Always(), each, question)),
                    null);
            var filled = new Filled(toolkit).text("q/carers", "Many");

            assertEquals("carers", entry(document(filled, null), "q/carers").group());
            assertEquals(
                    "carers",
                    Wanted.of(filled.assessment().path().getFirst(), filled.assessment())
                            .group());
        }

        @Test
        void leavesPartsOutThatDoNotApply() {
            var document = document(new Filled().choice("screening.affects", "no"), null);

            assertEquals(
                    List.of("proposal", "screening", "sign"),
                    document.parts().stream().map(Document.Part::id).toList());
        }

        @Test
        void saysWhyAPartIsNotNeeded() {
            var document = document(new Filled(withHelp()).choices("impact.affected"), null);

            var help = document.parts().getLast();
            assertEquals("help", help.id());
            assertEquals(List.of(), help.entries());
            assertEquals("Not needed: this follows from \"4 Part 4\", and no group was named there.", help.notNeeded());
            assertTrue(document.parts().stream()
                    .limit(4)
                    .allMatch(part -> part.notNeeded().isEmpty()));
        }

        /// The sample form with a last part that follows from the groups affected.
        private static Toolkit withHelp() {
            Toolkit sample = Sample.toolkit();
            var each = new Each(List.of(Item.of(Sample.AGE)), List.of(), null, null, "impact.affected", null);
            var help = Sample.section(
                    "help",
                    "8",
                    new Condition.Always(),
                    each,
                    Sample.question("help.text", new AnswerKind.Prose(100), Role.OTHER));
            return new Toolkit(
                    "help",
                    "1",
                    sample.cover(),
                    sample.groups(),
                    java.util.stream.Stream.concat(sample.sections().stream(), java.util.stream.Stream.of(help))
                            .toList(),
                    null);
        }

        @Test
        void listsAnEmptyTableButNotTheQuestionForAnotherRow() {
            assertNotNull(entry(document(new Filled(), null), "actions.more"));

            var filled = document(new Filled().row("actions", "r1", "Ask").text("actions.action/r1", "Ask"), null);
            assertTrue(filled.parts().stream()
                    .flatMap(part -> part.entries().stream())
                    .noneMatch(entry -> entry.question().endsWith(".more")));
        }

        @Test
        void hasWhatIsMissingAndWhatWasFoundInWords() {
            var document = document(new Filled(), null);

            assertEquals("proposal.title", document.missing().getFirst().question());
            assertTrue(
                    document.findings().stream().noneMatch(note -> note.text().contains("{")));
        }

        @Test
        void countsTheReviewFromTheDayItWasFinished() {
            var document =
                    document(new Filled().choice("impact.rating/age", "high"), Instant.parse("2025-06-01T10:00:00Z"));

            var review = document.review();
            assertEquals(LocalDate.of(2026, 6, 1), review == null ? null : review.date());
        }
    }

    @Nested
    class Passages {
        private final TextAnalyser text = new TextAnalyser() {
            @Override
            public List<String> sentences(String words) {
                return List.of(words);
            }

            @Override
            public List<String> lemmas(String words) {
                return List.of(words);
            }

            @Override
            public Set<String> groups(String words) {
                return words.contains("wheelchair") ? Set.of("disability") : Set.of();
            }

            @Override
            public Set<String> changes(String words) {
                return words.contains("close") ? Set.of("closure") : Set.of();
            }
        };

        private List<Passage> passages(Filled filled) {
            return new Archive(text, English.WORDING).passages(document(filled, Filled.AT), Map.of());
        }

        @Test
        void areTheWholeAndEachAnswer() {
            var passages = passages(new Filled()
                    .text("proposal.title", "We close the library")
                    .text("impact.negative/age", "People in a wheelchair"));

            assertEquals(
                    List.of("assessment/a1", "assessment/a1/proposal.title", "assessment/a1/impact.negative/age"),
                    passages.stream().map(Passage::id).toList());
            assertEquals(Set.of("closure"), passages.getLast().changes());
            assertEquals(Set.of("disability", "age"), passages.getLast().groups());
            assertEquals("negative", passages.getLast().role());
            assertEquals("2026-03-10", passages.getFirst().date());
            assertEquals("Sample form, Sample Council", passages.getFirst().source());
        }

        @Test
        void leavePeoplesNamesAndTheUnknownOut() {
            var passages = passages(
                    new Filled().person("proposal.lead", "Ann Lee", "Head").notKnown("proposal.users", "no count"));

            assertEquals(
                    List.of("assessment/a1"), passages.stream().map(Passage::id).toList());
        }

        @Test
        void nameAnAssessmentWithoutATitle() {
            assertEquals(
                    "An assessment without a title",
                    passages(new Filled()).getFirst().title());
        }

        @Test
        void areDatedByTheirLastChangeUntilFinished() {
            var passages = new Archive(text, English.WORDING).passages(document(new Filled(), null), Map.of());

            assertEquals("2026-03-10", passages.getFirst().date());
        }
    }

    @Nested
    class WhatIsWanted {
        @Test
        void tellsTheProposalTheGroupAndWhatWasSaidOfIt() {
            var filled =
                    new Filled().text("proposal.title", "Shorter hours").text("impact.negative/age", "Further to walk");
            var assessment = filled.assessment().citing(Slot.of("x"), new Citation("taken", "", "", "", "", "", ""));

            var wanted = Wanted.of(
                    assessment.findStep(Slot.read("impact.mitigation/age")).orElseThrow(), assessment);

            assertEquals("Shorter hours", wanted.proposal());
            assertEquals("age", wanted.group());
            assertEquals("Age", wanted.groupLabel());
            assertEquals("Further to walk", wanted.answer());
            assertEquals(Set.of("taken"), wanted.without());
        }

        @Test
        void aDateSaysNothingOfWhatIsWanted() {
            var assessment =
                    new Filled().date("impact.negative/age", "2026-03-31").assessment();

            var wanted = Wanted.of(
                    assessment.findStep(Slot.read("impact.mitigation/age")).orElseThrow(), assessment);

            assertEquals("", wanted.answer());
        }

        @Test
        void whereAPieceOfEvidenceIsSaysNothingOfWhatIsWanted() {
            var form = WanderingTest.toolkits()
                    .filter(each -> each.id().equals("cheshire-west-equality-analysis")
                            && each.version().equals("2017"))
                    .findFirst()
                    .orElseThrow();
            var assessment = new Filled(form)
                    .row("evidence", "r1", "Our count")
                    .text("evidence.source/r1", "Our count, in the shared folder")
                    .assessment();

            var wanted = Wanted.of(
                    assessment.findStep(Slot.read("evidence.shows/r1")).orElseThrow(), assessment);

            assertEquals("", wanted.answer());
        }

        @Test
        void hasNoGroupForAQuestionAskedOnceOrARow() {
            var assessment = new Filled().assessment();

            assertEquals("", Wanted.of(assessment.path().getFirst(), assessment).group());
            var row = assessment
                    .findStep(Slot.read("bodies.influence/councillors"))
                    .orElseThrow();
            assertEquals("", Wanted.of(row, assessment).group());
            assertEquals("Councillors", Wanted.of(row, assessment).groupLabel());
        }
    }
}
