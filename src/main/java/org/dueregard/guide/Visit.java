package org.dueregard.guide;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dueregard.assessment.Officer;
import org.dueregard.conversation.Utterance;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.guide.Beside.Change;
import org.dueregard.guide.Beside.Heard;
import org.dueregard.guide.People.Known;
import org.dueregard.guide.Reception.Answer;
import org.dueregard.guide.Reception.Dressing;

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
                messageId(),
                officer,
                spoken.person().channel(),
                spoken.at(),
                spoken.today(),
                input,
                spoken.answering());
    }

    /// A message id in an assessment, where it must not be mistaken for one of another person or channel.
    private String messageId() {
        boolean web = spoken.person().channel().equals(Person.WEB);
        return web ? spoken.messageId() : officer.id() + ":" + spoken.messageId();
    }

    /// The id of the assessment that the message begins: the same message begins the same one.
    String beginning() {
        String unique = officer.id() + "\n" + spoken.messageId();
        return UUID.nameUUIDFromBytes(unique.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// What is saved with an answer to the message.
    Beside beside(Answer answer, List<Change> more) {
        var changes = new ArrayList<Change>();
        if (!answer.assessment().equals(known.assessment()))
            changes.add(new Change.In(officer.id(), answer.assessment()));
        if (known.away()) changes.add(new Change.CameBack(officer.id()));
        changes.addAll(more);
        return new Beside(new Heard(officer.id(), spoken.messageId(), spoken.at()), changes, dressing.dress(answer));
    }
}
