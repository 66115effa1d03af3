package org.dueregard.slack;

import java.util.Optional;

/// The workspaces that this service may speak in, with the token for each.
interface Installations {

    /// @param team the workspace's id; that of the whole organisation where it was installed for all of it
    /// @param bot  the bot's own user id there; may be empty
    record Installation(String team, String bot, String token) {
        /// Does not name the token.
        @Override
        public String toString() {
            return "Installation[" + team + "]";
        }
    }

    Optional<Installation> find(String team);

    /// Forgets the token of a workspace that took the app out.
    void remove(String team);
}
