package org.dueregard.bench;

import java.util.Map;

/// The other side of a channel: makes what the channel would send to the service, and takes what the service sends.
interface Platform extends AutoCloseable {

    /// One message on its way to the service.
    ///
    /// @param headers each with its line end
    record Request(String path, String headers, String body) {}

    String name();

    /// The settings with which the service speaks to it, and takes only what it signs.
    Map<String, String> settings();

    /// @param person  new for each conversation, letters and digits
    /// @param message its number, new for each
    Request says(String person, long message, String words);

    /// The same, signed by somebody else.
    Request forged(String person, long message, String words);

    /// What it is sent.
    Replies replies();

    @Override
    void close();
}
