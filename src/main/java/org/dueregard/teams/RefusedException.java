package org.dueregard.teams;

/// A request that is not taken, with the status that says so.
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final int MALFORMED = 400;
    static final int NO_TOKEN = 401;
    static final int NOT_ALLOWED = 403;
    static final int TOO_LARGE = 413;
    static final int UNKNOWN = 501;
    static final int NO_KEYS = 503;

    final int status;

    RefusedException(int status, String why) {
        super(why, null, false, false);
        this.status = status;
    }
}
