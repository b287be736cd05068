package io.github.moviereservation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayOrInstantTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    @Test
    void aDayIsAllOfThatDayInItsZone() {
        var day = DayOrInstant.fromString("2026-11-27");

        assertThat(day.start(MADRID)).isEqualTo("2026-11-26T23:00:00Z");
        assertThat(day.end(MADRID)).isEqualTo("2026-11-27T23:00:00Z");
    }

    @Test
    void anInstantIsItselfEverywhere() {
        var instant = DayOrInstant.fromString("2026-11-27T19:15:00Z");

        assertThat(instant.start(MADRID))
                .isEqualTo(instant.end(MADRID))
                .isEqualTo(Instant.parse("2026-11-27T19:15:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "2026-02-30",
                "2026-11-27T19:15",
                "1899-12-31",
                "3000-01-01T00:00:00Z",
                "+999999999-12-31"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> DayOrInstant.fromString(text)).isInstanceOf(DateTimeException.class);
    }
}
