package io.github.moviereservation.user.domain.account;

import io.github.moviereservation.web.BusinessException;

public class EmailTakenException extends BusinessException {

    EmailTakenException() {
        super(Kind.CONFLICT, "email-taken", "There is already an account with this e-mail address");
    }
}
