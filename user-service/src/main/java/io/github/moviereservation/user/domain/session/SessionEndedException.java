package io.github.moviereservation.user.domain.session;

import io.github.moviereservation.web.BusinessException;

public class SessionEndedException extends BusinessException {

    public SessionEndedException() {
        super(Kind.UNAUTHORIZED, "session-ended", "The session has ended: please sign in again");
    }
}
