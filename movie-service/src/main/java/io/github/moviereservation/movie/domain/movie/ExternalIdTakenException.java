package io.github.moviereservation.movie.domain.movie;

import io.github.moviereservation.web.BusinessException;

public class ExternalIdTakenException extends BusinessException {

    public ExternalIdTakenException(String externalId) {
        super(Kind.CONFLICT, "external-id-taken", "Another movie has the external id \"" + externalId + "\"");
    }
}
