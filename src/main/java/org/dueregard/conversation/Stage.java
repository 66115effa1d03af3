package org.dueregard.conversation;

import org.dueregard.assessment.Step;

/// Where an officer stands. Always computed from the events, never stored.
public sealed interface Stage {
    record Asking(Step step) implements Stage {}

    record Reviewing() implements Stage {}

    record Done() implements Stage {}
}
