package org.dueregard.guide;

/// Something to be sent to a conversation in a channel. It is saved with the turn that it belongs to, and sent after.
///
/// @param channel  the channel's name
/// @param key      the conversation in that channel; what has one key is sent in order
/// @param tag      names what is sent, so that it can be replaced later; empty if it never is
/// @param replaces the tag of what this takes the place of, in the same conversation; empty if it is new
/// @param payload  all that is needed to send it, in the channel's own format and without any token
public record Delivery(String channel, String key, String tag, String replaces, String payload) {}
