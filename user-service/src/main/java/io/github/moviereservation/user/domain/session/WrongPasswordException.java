package io.github.moviereservation.user.domain.session;

import io.github.moviereservation.web.BusinessException;

/** Not a 401: the caller is signed in, only the confirmation failed. */
public class WrongPasswordException extends BusinessException {

    WrongPasswordException() {
        super(Kind.RULE_BROKEN, "wrong-password", "The current password is not right");
    }
}
