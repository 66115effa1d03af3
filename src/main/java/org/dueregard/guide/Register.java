package org.dueregard.guide;

import java.util.List;
import java.util.Optional;

/// The list of assessments, kept in the same transaction as the turns it follows from.
public interface Register {

    /// A listing with the position in the journal at which it last changed; positions only grow.
    record Change(long position, Listing listing) {}

    Optional<Listing> findListing(String assessment);

    /// The listings changed last, newest first.
    List<Listing> recent(int most);

    /// The listings changed after a position, oldest first.
    List<Change> changedAfter(long position, int most);
}
