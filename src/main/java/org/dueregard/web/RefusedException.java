package org.dueregard.web;

import org.jspecify.annotations.Nullable;

/// A request that is not taken. The detail says in plain words what to change.
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final int status;

    /// The name of the field or parameter that is wrong, or `null` if it is none of them.
    final @Nullable String field;

    private RefusedException(int status, @Nullable String field, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.field = field;
    }

    static RefusedException badField(String field, String detail) {
        return new RefusedException(400, field, field + " " + detail);
    }

    static RefusedException badRequest(String detail) {
        return new RefusedException(400, null, detail);
    }

    static RefusedException forbidden(String detail) {
        return new RefusedException(403, null, detail);
    }

    static RefusedException notFound(String detail) {
        return new RefusedException(404, null, detail);
    }

    static RefusedException conflict(String detail) {
        return new RefusedException(409, null, detail);
    }

    static RefusedException tooMany(String detail) {
        return new RefusedException(429, null, detail);
    }

    static RefusedException tooLarge(String detail) {
        return new RefusedException(413, null, detail);
    }

    static RefusedException wrongType(String detail) {
        return new RefusedException(415, null, detail);
    }

    static RefusedException unreadable(String detail) {
        return new RefusedException(422, null, detail);
    }

    static RefusedException notReady(String detail) {
        return new RefusedException(503, null, detail);
    }
}
