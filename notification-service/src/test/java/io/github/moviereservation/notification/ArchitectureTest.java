package io.github.moviereservation.notification;

import io.github.moviereservation.testing.LayeringRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theDomainKnowsNothingOfItsEdges() {
        LayeringRules.check("io.github.moviereservation.notification");
    }
}
