package org.dueregard.teams;

import java.util.List;

/// How much of everything a card may hold.
///
/// @param text    most characters of one message's text
/// @param source  most characters of a suggestion's text
/// @param choices most choices of one list
record Room(int text, int source, int choices) {

    /// From ample to scant: the first whose card is small enough is taken.
    static final List<Room> ALL =
            List.of(new Room(4_000, 700, 100), new Room(2_000, 300, 60), new Room(800, 150, 25), new Room(300, 80, 8));

    /// The most bytes of a card. Teams takes about 100 KB in UTF-16 for a message with all its cards, and has taken
    /// 28 KB where a card is an incoming webhook's, so this is safe everywhere.
    ///
    /// Source: "Limits and specifications for Microsoft Teams", messages (learn.microsoft.com/microsoftteams).
    static final int MOST_BYTES = 25_000;
}
