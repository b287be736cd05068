package io.github.moviereservation.movie.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.testing.OpenApiRules;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    @Test
    void everyOperationNamesHowItSucceedsAndFails() {
        OpenApiRules.check();
    }

    @Test
    void whatOnlyTheServiceWritesIsReadOnly() {
        assertThat(OpenApiRules.readOnlyFieldsOf("MovieRequest"))
                .containsExactlyInAnyOrder("id", "status", "posterUrl");
        assertThat(OpenApiRules.readOnlyFieldsOf("GenreRequest")).containsExactlyInAnyOrder("id");
    }
}
