package io.github.moviereservation.events;

import java.util.UUID;

/** Published and read by the sample service of these tests. */
public record SampleMade(UUID sampleId, String name) implements Event {

    @Override
    public String type() {
        return "sample.made.v1";
    }

    @Override
    public UUID subject() {
        return sampleId;
    }
}
