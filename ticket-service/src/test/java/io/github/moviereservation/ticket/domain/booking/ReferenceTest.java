package io.github.moviereservation.ticket.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    @Test
    void referencesCannotBeMisread() {
        var references = Stream.generate(Reference::random).limit(1000).toList();

        assertThat(references).allMatch(reference -> reference.matches("[0-9A-HJKMNP-TV-Z]{8}"));
    }
}
