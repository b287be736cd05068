package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.testing.OpenApiRules;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    @Test
    void everyOperationNamesHowItSucceedsAndFails() {
        OpenApiRules.check();
    }
}
