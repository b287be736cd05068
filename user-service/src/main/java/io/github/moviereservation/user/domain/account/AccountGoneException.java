package io.github.moviereservation.user.domain.account;

import io.github.moviereservation.web.BusinessException;

/** The token is good, but its account was deleted since. */
public class AccountGoneException extends BusinessException {

    public AccountGoneException() {
        super(Kind.UNAUTHORIZED, "account-gone", "This account does not exist any more");
    }
}
