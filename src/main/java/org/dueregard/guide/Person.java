package org.dueregard.guide;

/// Somebody as one channel knows them. The same somebody in another channel is another person until they link the two.
///
/// @param channel the channel's name: `web`, `slack` or `teams`
/// @param id      the channel's own id, unique in it: it includes the workspace or tenant
/// @param name    how the channel names them; may be empty
public record Person(String channel, String id, String name) {}
