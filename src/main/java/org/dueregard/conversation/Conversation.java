package org.dueregard.conversation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dueregard.assessment.Answer;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.Officer;
import org.dueregard.assessment.Step;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Toolkit;
import org.jspecify.annotations.Nullable;

/// An assessment in progress and where each of its officers stands. Immutable: applying an event gives a new one.
///
/// @param positions each officer's place, by officer id
/// @param offers    the suggestions that were shown, and what was thought of them
/// @param rowsAdded how many rows were ever added, for the next row's id
/// @param finished  when it was finished, or `null`
public record Conversation(
        Assessment assessment,
        Map<String, Position> positions,
        Offers offers,
        int rowsAdded,
        @Nullable Instant finished) {

    public static Conversation begin(String id, Toolkit toolkit) {
        return new Conversation(Assessment.begin(id, toolkit), Map.of(), Offers.NONE, 0, null);
    }

    public Position position(Officer officer) {
        return positions.getOrDefault(officer.id(), Position.START);
    }

    /// Where an officer stands: where they went, else at what is open beside it, else at the first open question of the
    /// form, else at the review.
    public Stage stage(Officer officer) {
        Position position = position(officer);
        if (finished != null) return new Stage.Done();
        if (position.reviewing()) return new Stage.Reviewing();
        return findStep(position.goneTo())
                .or(() -> findStep(position.stayingAt()).flatMap(step -> assessment.findNextIn(step.section())))
                .or(assessment::findNext)
                .<Stage>map(Stage.Asking::new)
                .orElseGet(Stage.Reviewing::new);
    }

    private Optional<Step> findStep(@Nullable Slot slot) {
        return slot == null ? Optional.empty() : assessment.findStep(slot);
    }

    public Turn hear(Utterance said, Phrases phrases) {
        return new Hearing(new Unfolding(this, said, phrases)).hear();
    }

    /// The turn that says where things stand; it changes at most what the officer was last asked.
    public Turn standing(Utterance said, Phrases phrases) {
        return new Unfolding(this, said, phrases).told();
    }

    /// The turn that greets an officer and asks the first question.
    public Turn greeting(Utterance said, Phrases phrases) {
        var turn = new Unfolding(this, said, phrases);
        turn.say(new Reply.Hello(assessment.toolkit()));
        return turn.told();
    }

    /// The conversation after an event. Same events, same conversation, always.
    public Conversation apply(Event event, Officer officer, Instant at) {
        var places = new HashMap<>(positions);
        places.put(officer.id(), position(officer).apply(event));
        return switch (event) {
            case Event.Answered(var slot, var value, var words, var shared) ->
                at(
                        assessment.with(new Answer(slot, value, words, shared, officer, at)),
                        answered(places, slot, officer));
            case Event.Skipped(var slot) -> at(assessment.skipping(slot), places);
            case Event.Cited(var slot, var citation) -> at(assessment.citing(slot, citation), places);
            case Event.RowAdded(var section, var row, var label) ->
                new Conversation(
                        assessment.withRow(section, Item.row(row, label)), places, offers, rowsAdded + 1, finished);
            case Event.RowRemoved(var section, var row) -> at(assessment.withoutRow(section, row), places);
            case Event.Offered(var slot, var suggestions) -> offering(offers.showing(slot, suggestions), places);
            case Event.Declined(var slot, var passage) -> offering(offers.declining(slot, passage), places);
            case Event.Finished _ -> new Conversation(assessment, places, offers, rowsAdded, at);
            case Event.Reopened _ -> new Conversation(assessment, places, offers, rowsAdded, null);
            case Event.Restarted _ ->
                new Conversation(
                        Assessment.begin(assessment.id(), assessment.toolkit()),
                        restarted(places, officer),
                        Offers.NONE,
                        rowsAdded,
                        null);
            case Event.Began _,
                    Event.Asked _,
                    Event.WentTo _,
                    Event.WentToReview _,
                    Event.Returned _,
                    Event.Held _,
                    Event.Proposed _,
                    Event.Drafted _,
                    Event.Dropped _,
                    Event.Paused _,
                    Event.CarriedOn _ -> at(assessment, places);
        };
    }

    private static Map<String, Position> answered(Map<String, Position> places, Slot slot, Officer by) {
        places.replaceAll((id, place) -> id.equals(by.id()) ? place : place.without(slot));
        return places;
    }

    private static Map<String, Position> restarted(Map<String, Position> places, Officer by) {
        places.replaceAll((id, place) -> id.equals(by.id()) ? place : place.afterRestart());
        return Map.copyOf(places);
    }

    private Conversation at(Assessment changed, Map<String, Position> places) {
        return new Conversation(changed, Map.copyOf(places), offers, rowsAdded, finished);
    }

    private Conversation offering(Offers changed, Map<String, Position> places) {
        return new Conversation(assessment, Map.copyOf(places), changed, rowsAdded, finished);
    }
}
