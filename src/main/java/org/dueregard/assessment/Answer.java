package org.dueregard.assessment;

import java.time.Instant;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Value;

/// An answer: what it came to, the officer's own words, and who gave it when.
///
/// @param shared whether it was copied from the same question about another item
public record Answer(Slot slot, Value value, String words, boolean shared, Officer by, Instant at) {}
