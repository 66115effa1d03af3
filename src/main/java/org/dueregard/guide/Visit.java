package org.dueregard.guide;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dueregard.assessment.Officer;
import org.dueregard.conversation.Conversation;
import org.dueregard.conversation.Utterance;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.guide.Beside.Change;
import org.dueregard.guide.Beside.Heard;
import org.dueregard.guide.People.Known;
import org.dueregard.guide.Reception.Answer;
import org.dueregard.guide.Reception.Dressing;
import org.dueregard.toolkit.Slot;
import org.jspecify.annotations.Nullable;

/// One message at the reception, with what is known of the person who sent it.
record Visit(Spoken spoken, Officer officer, Known known, Dressing dressing) {

    /// The assessment that the message belongs to: that of the control used, else the one the person is in, or empty.
    String place() {
        return spoken.assessment().isEmpty() ? known.assessment() : spoken.assessment();
    }

    Utterance utterance() {
        return utterance(spoken.input());
    }

    Utterance utterance(Input input) {
        return new Utterance(
                messageId(), officer, spoken.person().channel(), spoken.at(), spoken.today(), input, answering());
    }

    /// The slot that the message answers: that of the control used; typed words answer what this channel showed last,
    /// though the person may have gone on elsewhere. On the web, whatever they were last asked.
    private @Nullable Slot answering() {
        boolean typed = spoken.answering() == null && spoken.input() instanceof Input.Words;
        return typed && !known.shown().isEmpty() && place().equals(known.assessment())
                ? Slot.read(known.shown())
                : spoken.answering();
    }

    /// A message id in an assessment, where it must not be mistaken for one of another person or channel.
    private String messageId() {
        return onTheWeb() ? spoken.messageId() : officer.id() + ":" + spoken.messageId();
    }

    /// The id of the assessment that the message begins: the same message begins the same one.
    String beginning() {
        String unique = officer.id() + "\n" + spoken.messageId();
        return UUID.nameUUIDFromBytes(unique.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private boolean onTheWeb() {
        return spoken.person().channel().equals(Person.WEB);
    }

    /// Notes what the person is asked now, if that is something else.
    List<Change> asking(Outcome outcome, Identities identities) {
        Conversation now = outcome.conversation();
        Slot asked = now.position(identities.in(now, officer)).asked();
        String key = asked == null ? "" : asked.key();
        return onTheWeb() || key.equals(known.shown()) ? List.of() : List.of(new Change.Shown(officer.id(), key));
    }

    /// What is saved with an answer to the message.
    ///
    /// @param before where the person stood until then
    Beside beside(Answer before, Answer answer, List<Change> more) {
        var changes = new ArrayList<Change>();
        if (!answer.assessment().equals(known.assessment())) {
            changes.add(new Change.In(officer.id(), answer.assessment()));
            changes.add(new Change.Shown(officer.id(), ""));
        }
        if (known.away()) changes.add(new Change.CameBack(officer.id()));
        changes.addAll(more);
        return new Beside(
                new Heard(officer.id(), spoken.messageId(), spoken.at()), changes, dressing.dress(before, answer));
    }
}
