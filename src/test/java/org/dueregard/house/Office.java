package org.dueregard.house;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.dueregard.assessment.Officer;
import org.dueregard.conversation.Event;
import org.dueregard.guide.English;
import org.dueregard.guide.FrontDesk;
import org.dueregard.guide.Guide;
import org.dueregard.guide.Identities;
import org.dueregard.guide.Linking;
import org.dueregard.guide.Memory;
import org.dueregard.guide.Passages;
import org.dueregard.guide.Toolkits;
import org.dueregard.knowledge.Library;
import org.dueregard.store.SqliteStore;
import org.dueregard.toolkit.Group;
import org.dueregard.toolkit.Toolkit;

/// The core over a real file, for channels to be put in front of. It asks about every group that a form may ask about.
public final class Office implements AutoCloseable {
    /// Everything that comes with the program.
    public static final Library LIBRARY = Library.read(Path.of(""), Path.of("target/no-data"));

    public final SqliteStore store;
    public final Toolkits toolkits;
    public final Passages passages;
    public final Memory memory;
    public final Guide guide;
    public final Linking linking;
    public final FrontDesk desk;
    public final Clock clock;

    public Office(Path file, Toolkits toolkits, Passages passages, Clock clock) {
        this.store = SqliteStore.open(file);
        this.toolkits = toolkits;
        this.passages = passages;
        this.clock = clock;
        this.memory = new Memory(store, toolkits);
        var identities = new Identities(store.people().linked());
        this.guide = new Guide(memory, store, English.WORDING, passages, () -> {}, identities);
        this.linking = new Linking(store.people(), identities, new Random(7));
        this.desk = new FrontDesk(new FrontDesk.Parts(
                guide,
                store.people(),
                identities,
                linking,
                passages,
                toolkits,
                form -> form.optional(groups()),
                English.WORDING,
                clock));
    }

    /// Ids of all optional groups of the forms.
    public Set<String> groups() {
        return toolkits.all().stream()
                .map(Toolkit::groups)
                .flatMap(List::stream)
                .filter(Group::optional)
                .map(Group::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The assessment that an officer took part in last.
    public String assessment(Officer officer) {
        return store.people().assessments(List.of(officer.id()), 1).getFirst().id();
    }

    /// All that happened in an assessment, in order.
    public List<Event> events(String assessment) {
        return store.readAfter(assessment, 0).stream()
                .flatMap(entry -> entry.events().stream())
                .toList();
    }

    @Override
    public void close() {
        store.close();
    }
}
