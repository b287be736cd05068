package io.github.moviereservation.theater;

import io.github.moviereservation.testing.LayeringRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theDomainKnowsNeitherHttpNorTheBroker() {
        LayeringRules.check("io.github.moviereservation.theater");
    }
}
