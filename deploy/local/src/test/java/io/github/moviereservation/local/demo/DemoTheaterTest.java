package io.github.moviereservation.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoTheaterTest {

    static List<DemoScreen> screens() {
        return DemoTheater.ALL.stream()
                .flatMap(theater -> theater.screens().stream())
                .toList();
    }

    @Test
    void thereAreSixScreensOfDifferentShapes() {
        assertThat(screens()).hasSize(6);
        assertThat(screens().stream().map(DemoScreen::shape)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void everyCompanionSitsBesideAWheelchair(DemoScreen screen) {
        for (var row : screen.shape().layout().rows()) {
            var kinds = row.seats().stream().map(ScreenShape.Seat::kind).toList();
            IntStream.range(0, kinds.size())
                    .filter(i -> Objects.equals(kinds.get(i), "COMPANION"))
                    .forEach(i -> assertThat(List.of(
                                    Objects.requireNonNullElse(kinds.get(Math.max(0, i - 1)), ""),
                                    Objects.requireNonNullElse(kinds.get(Math.min(kinds.size() - 1, i + 1)), "")))
                            .contains("WHEELCHAIR"));
        }
    }

    @ParameterizedTest
    @MethodSource("screens")
    void theKindsAreThoseOfTheSeats(DemoScreen screen) {
        var kinds = screen.shape().layout().rows().stream()
                .flatMap(row -> row.seats().stream())
                .map(ScreenShape.Seat::kind)
                .filter(Objects::nonNull)
                .distinct();

        assertThat(kinds).containsExactlyInAnyOrderElementsOf(screen.shape().kinds());
    }

    @Test
    void theEveningAndTheBetterSeatCostMore() {
        var theater = DemoTheater.ALL.getFirst();
        var screen = theater.screens().get(1);
        var matinee = Prices.of(theater, screen, Instant.parse("2026-11-22T13:00:00Z"));
        var evening = Prices.of(theater, screen, Instant.parse("2026-11-22T20:00:00Z"));

        assertThat(matinee.get("STANDARD")).isEqualTo(850);
        assertThat(evening.get("STANDARD")).isGreaterThan(matinee.get("STANDARD"));
        assertThat(matinee.get("PREMIUM")).isGreaterThan(matinee.get("STANDARD"));
        assertThat(evening.keySet()).isEqualTo(screen.shape().kinds());
    }
}
