package org.dueregard.slack;

/// A request that is not heard; nothing of it is stored. The message names what is wrong and holds nothing that was
/// sent.
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final int status;

    private RefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    static RefusedException malformed(String what) {
        return new RefusedException(400, what);
    }

    static RefusedException unsigned(String what) {
        return new RefusedException(401, what);
    }

    /// Signed by Slack, but meant for another app or sent from a workspace that may not use this one.
    static RefusedException misaddressed(String what) {
        return new RefusedException(403, what);
    }

    static RefusedException tooLarge() {
        return new RefusedException(413, "The request is too large.");
    }
}
