package org.dueregard.teams;

import org.dueregard.guide.Reception.Answer;
import tools.jackson.databind.node.ObjectNode;

/// What every button of one card carries, so that a click on an older card can be told.
///
/// @param turn  how many turns the assessment had when the card was made
/// @param nonce tells the card from every other
record Stamp(String assessment, int turn, String nonce) {

    static Stamp of(Answer answer, String nonce) {
        return new Stamp(answer.assessment(), answer.turn(), nonce);
    }

    /// The mark of a button for one slot; an empty slot is none.
    ObjectNode mark(String slot) {
        ObjectNode mark = Json.object();
        if (!assessment.isEmpty()) mark.put(Markers.ASSESSMENT, assessment).put(Markers.TURN, turn);
        if (!slot.isEmpty()) mark.put(Markers.SLOT, slot);
        return mark.put(Markers.NONCE, nonce);
    }
}
