package org.dueregard.toolkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.toolkit.Section.Repeat.Each;
import org.dueregard.toolkit.Section.Repeat.Once;
import org.jspecify.annotations.Nullable;

/// An organisation's form as a script: what is asked, of whom, in which order. Immutable, as is each version of it.
///
/// @param review how the review date is computed, or `null` if the form has no such rule
public record Toolkit(
        String id,
        String version,
        Cover cover,
        List<Group> groups,
        List<Section> sections,
        @Nullable ReviewRule review) {

    /// What stands on a form before its questions.
    ///
    /// @param subject the noun for what is assessed, for example `partnership`
    /// @param about   what an officer is told at the start
    public record Cover(
            LocalDate released,
            String title,
            String organisation,
            Source source,
            String jurisdiction,
            String subject,
            String summary,
            List<String> about) {
        public Cover {
            about = List.copyOf(about);
        }
    }

    /// @param url may be empty
    public record Source(String title, String date, String url) {}

    public Toolkit {
        groups = List.copyOf(groups);
        sections = List.copyOf(sections);
    }

    /// This toolkit without the optional groups that are not among `chosen`.
    public Toolkit covering(Set<String> chosen) {
        List<Group> kept = groups.stream()
                .filter(group -> !group.optional() || chosen.contains(group.id()))
                .toList();
        return new Toolkit(
                id,
                version,
                cover,
                kept,
                sections.stream().map(each -> without(each, kept)).toList(),
                review);
    }

    /// The ids of its optional groups that are among `chosen`.
    public Set<String> optional(Set<String> chosen) {
        return groups.stream()
                .filter(group -> group.optional() && chosen.contains(group.id()))
                .map(Group::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Section without(Section section, List<Group> kept) {
        return switch (section.repeat()) {
            case Once _ -> section;
            case Each each -> {
                List<Item> items = each.items().stream()
                        .filter(item -> item.group() == null || kept.contains(item.group()))
                        .toList();
                var fewer = new Each(items, each.offered(), each.offer(), each.gate(), each.chosenBy(), each.more());
                yield new Section(
                        section.id(),
                        section.number(),
                        section.title(),
                        section.intro(),
                        section.when(),
                        fewer,
                        section.questions(),
                        section.gapAction());
            }
        };
    }

    /// Every question that may be asked, in order: those of a section after the ones that open it, before "another?".
    public Stream<Question> questions() {
        return sections.stream().flatMap(Toolkit::questionsOf);
    }

    private static Stream<Question> questionsOf(Section section) {
        return switch (section.repeat()) {
            case Once _ -> section.questions().stream();
            case Each each ->
                Stream.of(
                                Stream.ofNullable(each.offer()),
                                Stream.ofNullable(each.gate()),
                                section.questions().stream(),
                                Stream.ofNullable(each.more()))
                        .flatMap(part -> part);
        };
    }

    /// @throws IllegalArgumentException if this toolkit has no such question
    public Question getQuestion(String questionId) {
        return findQuestion(questionId)
                .orElseThrow(
                        () -> new IllegalArgumentException("No question " + questionId + " in " + id + " " + version));
    }

    public Optional<Question> findQuestion(String questionId) {
        return questions().filter(question -> question.id().equals(questionId)).findFirst();
    }

    /// Finds the section whose rows are actions and take what is not known.
    public Optional<Section> findActions() {
        return sections.stream()
                .filter(section -> !section.gapAction().isEmpty())
                .findFirst();
    }
}
