package io.github.moviereservation.user.rest;

import io.github.moviereservation.web.BusinessException;

/** A page of another site cannot set this header without being asked for permission first. */
class ForeignRequestException extends BusinessException {

    ForeignRequestException() {
        super(Kind.FORBIDDEN, "foreign-request", "The header X-Requested-With: fetch is missing");
    }
}
