package org.dueregard.guide;

import org.dueregard.assessment.Officer;

/// Somebody as one channel knows them. The same somebody in another channel is another person until they link the two.
///
/// @param channel the channel's name: `web`, `slack` or `teams`
/// @param id      the channel's own id, unique in it: it includes the workspace or tenant
/// @param name    how the channel names them; may be empty
public record Person(String channel, String id, String name) {
    /// The web chat's own: there the ids have always been the officers' ids as they are.
    public static final String WEB = "web";

    /// The officer that this person is as long as nothing is linked. Only an id that no other channel can give stands
    /// for itself.
    public Officer officer() {
        boolean bare = channel.equals(WEB) && id.indexOf(':') < 0;
        return new Officer(bare ? id : channel + ":" + id, name);
    }
}
