package io.github.moviereservation.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** For what other services send: they may add fields without breaking their readers. */
public final class LenientMapper {

    private LenientMapper() {}

    public static ObjectMapper of(ObjectMapper strict) {
        return strict.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
