package io.github.moviereservation.user.domain.account;

import io.github.moviereservation.web.BusinessException;

public class LastAdminException extends BusinessException {

    LastAdminException() {
        super(Kind.CONFLICT, "last-admin", "This is the only admin: make somebody else an admin first");
    }
}
