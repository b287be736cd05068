package io.github.moviereservation.theater.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.Optional;

/** Tells a field that is null, which is empty then, from one that is not there, which stays null. */
class NullableNumber extends StdDeserializer<Optional<Integer>> {

    private static final long serialVersionUID = 1L;

    NullableNumber() {
        super(Optional.class);
    }

    @Override
    public Optional<Integer> deserialize(JsonParser json, DeserializationContext context) throws IOException {
        return Optional.of(context.readValue(json, Integer.class));
    }

    @Override
    public Optional<Integer> getNullValue(DeserializationContext context) {
        return Optional.empty();
    }

    @Override
    public Optional<Integer> getAbsentValue(DeserializationContext context) {
        return null;
    }
}
