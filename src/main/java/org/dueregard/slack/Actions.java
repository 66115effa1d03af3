package org.dueregard.slack;

/// What a control does, as the first word of its `action_id`; a number after it tells controls of one block apart.
enum Actions {
    /// One of the answers put.
    OPTION,
    /// Anything else with an id of its own: a command, a suggestion to use, a question to go to.
    CHOICE,
    /// The whole answer: a day or a number.
    ANSWER,
    /// A box that is ticked; it is heard only when it is saved.
    TICK,
    /// Saves what is ticked in the same message.
    SAVE,
    /// Opens the form of the question.
    FORM;

    String id(int number) {
        return name().toLowerCase(java.util.Locale.ROOT) + "." + number;
    }

    boolean is(String actionId) {
        return actionId.startsWith(name().toLowerCase(java.util.Locale.ROOT) + ".");
    }
}
