package org.dueregard.guide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dueregard.conversation.Conversation;
import org.dueregard.conversation.Event;
import org.dueregard.guide.Journal.Entry;
import org.jspecify.annotations.Nullable;

/// The conversations heard lately: a cache, never the record. What is shown is first brought up to the journal's
/// position, and a turn that was heard behind it is refused there and heard again, so any machine can hear any message.
public final class Memory {
    private static final int MOST = 500;

    private final Journal journal;
    private final Toolkits toolkits;
    private final Map<String, Kept> latest = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    };

    public Memory(Journal journal, Toolkits toolkits) {
        this.journal = journal;
        this.toolkits = toolkits;
    }

    /// Finds an assessment as it was last heard of here, which may be behind the journal: for a turn, whose append
    /// notices that.
    Optional<Kept> recall(String id) {
        Kept known = known(id);
        return known == null ? find(id) : Optional.of(known);
    }

    private @Nullable Kept known(String id) {
        synchronized (latest) {
            return latest.get(id);
        }
    }

    /// Finds an assessment as it stands now in the journal.
    Optional<Kept> find(String id) {
        Kept known = known(id);
        List<Entry> since = journal.readAfter(id, known == null ? 0 : known.turns());
        if (known == null && since.isEmpty()) return Optional.empty();
        Kept now = since.isEmpty() && known != null ? known : replay(id, known, since);
        keep(now);
        return Optional.of(now);
    }

    public Optional<Conversation> findConversation(String id) {
        return find(id).map(Kept::conversation);
    }

    /// Finds an assessment's entry in the register as its journal has it.
    public Optional<Listing> findListing(String id) {
        return find(id).map(kept -> Kept.listing(kept.conversation(), kept.started(), kept.started()));
    }

    void keep(Kept kept) {
        synchronized (latest) {
            Kept other = latest.get(kept.id());
            if (other == null || other.turns() < kept.turns()) latest.put(kept.id(), kept);
        }
    }

    private Kept replay(String id, @Nullable Kept known, List<Entry> entries) {
        Kept kept = known;
        for (Entry entry : entries) kept = kept == null ? first(id, entry) : next(kept, entry);
        if (kept == null) throw new IllegalStateException("No turns to replay for " + id);
        return kept;
    }

    private Kept first(String id, Entry entry) {
        if (!(entry.events().getFirst() instanceof Event.Began(var toolkit, var version, var groups))) {
            throw new IllegalStateException("Assessment " + id + " does not start with its beginning");
        }
        Conversation begun =
                Conversation.begin(id, toolkits.getToolkit(toolkit, version).covering(groups));
        return next(new Kept(id, 0, entry.at(), ConcurrentHashMap.newKeySet(), begun), entry);
    }

    private static Kept next(Kept kept, Entry entry) {
        Conversation conversation = kept.conversation();
        for (Event event : entry.events()) conversation = conversation.apply(event, entry.officer(), entry.at());
        return kept.plus(entry.messageId(), conversation);
    }
}
