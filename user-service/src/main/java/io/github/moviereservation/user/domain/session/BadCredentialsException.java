package io.github.moviereservation.user.domain.session;

import io.github.moviereservation.web.BusinessException;

/** The same for an unknown e-mail and a wrong password: who asks must not learn which accounts exist. */
public class BadCredentialsException extends BusinessException {

    BadCredentialsException() {
        super(Kind.UNAUTHORIZED, "bad-credentials", "E-mail or password is not right");
    }
}
