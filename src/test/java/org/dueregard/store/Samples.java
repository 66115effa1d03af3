package org.dueregard.store;

import java.time.Instant;
import java.util.List;
import org.dueregard.assessment.Officer;
import org.dueregard.conversation.Event;
import org.dueregard.guide.Journal.Entry;
import org.dueregard.guide.Listing;
import org.dueregard.guide.Message;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Value;

/// Turns and listings to save.
final class Samples {
    static final Instant NINE = Instant.parse("2027-03-01T09:00:00.123456789Z");

    private Samples() {}

    static Entry turn(String messageId) {
        return turn(messageId, "Fewer buses – £2 more");
    }

    static Entry turn(String messageId, String said) {
        Slot slot = new Slot("impact.negative", "age");
        return new Entry(
                messageId,
                new Officer("o-1", "Sam Lee"),
                "web",
                NINE,
                said,
                List.of(new Event.Answered(slot, new Value.Text(said), said, false), new Event.WentToReview()),
                List.of(new Message(Message.Kind.ASK, "And then?", slot.key(), "3", List.of(), null, List.of())));
    }

    static Listing listing(String assessment, String title) {
        return new Listing(assessment, "our-eia", "1.0", "Ashby Council", title, NINE, NINE.plusSeconds(60), null);
    }

    static Listing finished(String assessment, String title) {
        return new Listing(assessment, "our-eia", "1.0", "Ashby Council", title, NINE, NINE, NINE.plusSeconds(90));
    }
}
