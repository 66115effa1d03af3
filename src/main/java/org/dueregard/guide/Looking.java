package org.dueregard.guide;

import org.dueregard.conversation.Reply;
import org.dueregard.guide.Message.Kind;
import org.dueregard.guide.Passages.Found;
import org.dueregard.guide.Passages.PassagesException;
import org.dueregard.guide.Passages.Query;

/// Searches for someone who is in no assessment.
final class Looking {
    private static final int RESULTS = 5;

    private final Passages passages;
    private final Wording wording;
    private final Showing showing;

    Looking(Passages passages, Wording wording) {
        this.passages = passages;
        this.wording = wording;
        this.showing = new Showing(wording, new Asking(wording));
    }

    /// What was found, or that it could not be looked up; never the one for the other.
    Message search(String query) {
        try {
            Found found = passages.search(Query.of(query, RESULTS));
            return showing.found(new Reply.Found(query, found.total(), found.meant(), Citing.hits(found)));
        } catch (PassagesException unreachable) {
            return Message.of(Kind.SAY, wording.text("desk.could-not-look"));
        }
    }
}
