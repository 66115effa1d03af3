package org.dueregard.guide;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.guide.Document.Entry;
import org.dueregard.guide.Document.State;
import org.dueregard.guide.Passage.Standing;
import org.dueregard.guide.Passage.Worked;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Toolkit;

/// Makes a finished assessment findable: itself as a whole, and each of its answers.
public final class Archive {
    private static final Set<Role> NOT_TOLD = Set.of(
            Role.COMPLETED_BY,
            Role.COMPLETED_ON,
            Role.APPROVED_BY,
            Role.APPROVED_ON,
            Role.LEAD,
            Role.RATING,
            Role.EFFECT);
    private static final Set<Role> ABOUT = Set.of(Role.TITLE, Role.DESCRIPTION, Role.AIMS, Role.BENEFICIARIES);

    private final TextAnalyser text;
    private final Wording wording;

    public Archive(TextAnalyser text, Wording wording) {
        this.text = text;
        this.wording = wording;
    }

    /// The passages of a finished assessment. People's names are no passage of their own.
    ///
    /// @param declined ids of passages that its officers found not relevant, by the item they were shown at
    public List<Passage> passages(Document document, Map<String, Set<String>> declined) {
        String about = entries(document)
                .filter(entry -> ABOUT.contains(entry.role()))
                .map(Entry::answer)
                .collect(Collectors.joining("\n"));
        Set<String> changes = text.changes(about);
        Stream<Passage> answers = entries(document)
                .filter(entry -> !NOT_TOLD.contains(entry.role()) && entry.state() == State.ANSWERED)
                .map(entry -> passage(document, entry, changes));
        Passage whole = whole(document, about, changes)
                .with(new Standing("", "", Worked.NOT_TOLD, declined(document, declined)));
        return Stream.concat(Stream.of(whole), answers).toList();
    }

    private static Set<String> declined(Document document, Map<String, Set<String>> declined) {
        return declined.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(passage -> Standing.declined(passage, group(each.getKey(), document))))
                .collect(Collectors.toSet());
    }

    private static String group(String item, Document document) {
        return document.toolkit().groups().stream()
                .filter(group -> group.id().equals(item))
                .map(group -> Wanted.groupId(Item.of(group)))
                .findFirst()
                .orElse("");
    }

    private static Stream<Entry> entries(Document document) {
        return document.parts().stream().flatMap(part -> part.entries().stream());
    }

    private Passage whole(Document document, String about, Set<String> changes) {
        Listing listing = document.listing();
        List<String> all = entries(document)
                .map(Entry::answer)
                .filter(answer -> !answer.isEmpty())
                .toList();
        return new Passage(
                "assessment/" + listing.id(),
                Passage.Kind.ASSESSMENT,
                title(document),
                about,
                all,
                text.groups(about),
                changes,
                "",
                source(document),
                date(listing),
                "/api/v1/assessments/" + listing.id() + ".html",
                listing.organisation(),
                listing.toolkit(),
                listing.id());
    }

    private Passage passage(Document document, Entry entry, Set<String> changes) {
        Listing listing = document.listing();
        var groups = new HashSet<>(text.groups(entry.answer()));
        if (!entry.group().isEmpty()) groups.add(entry.group());
        return new Passage(
                "assessment/" + listing.id() + "/" + entry.question(),
                Passage.Kind.PAST,
                title(document),
                entry.answer(),
                List.of(entry.label()),
                groups,
                changes,
                entry.role().id(),
                source(document),
                date(listing),
                "/api/v1/assessments/" + listing.id() + ".html",
                listing.organisation(),
                listing.toolkit(),
                listing.id());
    }

    private String title(Document document) {
        String title = document.listing().title();
        return title.isEmpty() ? wording.text("archive.untitled") : title;
    }

    private String source(Document document) {
        Toolkit.Cover cover = document.toolkit().cover();
        return wording.text("archive.source", "title", cover.title(), "organisation", cover.organisation());
    }

    private static String date(Listing listing) {
        return (listing.finished() == null ? listing.changed() : listing.finished())
                .toString()
                .substring(0, 10);
    }
}
