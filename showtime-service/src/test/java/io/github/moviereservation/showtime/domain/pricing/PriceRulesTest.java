package io.github.moviereservation.showtime.domain.pricing;

import static io.github.moviereservation.showtime.domain.catalogue.SeatKind.PREMIUM;
import static io.github.moviereservation.showtime.domain.catalogue.SeatKind.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.showtime.domain.catalogue.SeatKind;
import io.github.moviereservation.showtime.domain.pricing.PriceExplanation.Step;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceRulesTest {

    private static final LocalDate CHRISTMAS = LocalDate.parse("2026-12-25");
    private static final String FRIDAY = "2026-12-18T20:00";

    @Test
    void rulesApplyOneAfterAnother() {
        var rules = rules(
                new PriceRule("3D glasses", null, null, null, Set.of("3D"), null, null, null, 150L),
                new PriceRule("Weekend", Set.of(DayOfWeek.FRIDAY), null, null, null, null, null, 10, null),
                new PriceRule("Comfort", null, null, null, null, null, Set.of(PREMIUM), null, 300L));

        assertThat(explain(rules, STANDARD, FRIDAY, "3D"))
                .isEqualTo(new PriceExplanation(
                        STANDARD,
                        1000L,
                        List.of(new Step("3D glasses", null, 150L, 1150), new Step("Weekend", 10, null, 1265)),
                        null,
                        1265L));
        assertThat(explain(rules, PREMIUM, FRIDAY, "2D").price()).isEqualTo(1950);
        assertThat(explain(rules, STANDARD, "2026-12-17T20:00", "2D").steps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 1000", "-100, 0", "1000, 11000", "5, 1050", "-33, 670"})
    void aPercentageIsWholeMinorUnits(int percent, long price) {
        assertThat(explain(rules(percentage(percent)), STANDARD, FRIDAY, "2D").price())
                .isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource({"1, 50, 2", "3, -50, 2", "999, -50, 500", "101, 10, 111", "104, 10, 114", "105, 10, 116"})
    void halfAMinorUnitIsRoundedUp(long base, int percent, long price) {
        assertThat(percentage(percent).applyTo(base)).isEqualTo(price);
    }

    @Test
    void noPriceIsBelowZeroOrWithoutEnd() {
        assertThat(amount(-2000L).applyTo(1000)).isZero();
        assertThat(amount(PriceRule.MAX_PRICE).applyTo(1000)).isEqualTo(PriceRule.MAX_PRICE);
        assertThat(percentage(1000).applyTo(PriceRule.MAX_PRICE)).isEqualTo(PriceRule.MAX_PRICE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-18T21:59, false",
        "2026-12-18T22:00, true",
        "2026-12-19T01:59, true",
        "2026-12-19T02:00, false",
        "2026-12-18T01:00, false",
        "2026-12-19T22:00, false"
    })
    void aNightBelongsToTheDayOnWhichItBegins(LocalDateTime start, boolean fits) {
        var night = new PriceRule("Night", Set.of(DayOfWeek.FRIDAY), "22:00", "02:00", null, null, null, 10, null);

        assertThat(explain(rules(night), STANDARD, start.toString(), "2D").steps())
                .hasSize(fits ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"12:00, 17:00, 2026-12-18T12:00, true", "12:00, 17:00, 2026-12-18T17:00, false"})
    void aTimeOfDayBeginsWithItsFirstMinute(String from, String to, String start, boolean fits) {
        var matinee = new PriceRule("Matinee", null, from, to, null, null, null, -20, null);

        assertThat(explain(rules(matinee), STANDARD, start, "2D").steps()).hasSize(fits ? 1 : 0);
    }

    @Test
    void holidaysAreTheTheatersOwn() {
        var rules = rules(
                new PriceRule("Holiday", null, null, null, null, true, null, 20, null),
                new PriceRule("Quiet", null, null, null, null, false, null, -10, null));

        assertThat(explain(rules, STANDARD, "2026-12-25T20:00", "2D").price()).isEqualTo(1200);
        assertThat(explain(rules, STANDARD, "2026-12-26T20:00", "2D").price()).isEqualTo(900);
    }

    private static PriceRule percentage(int percent) {
        return new PriceRule("Change", null, null, null, null, null, null, percent, null);
    }

    private static PriceRule amount(long amount) {
        return new PriceRule("Change", null, null, null, null, null, null, null, amount);
    }

    private static PriceRules rules(PriceRule... rules) {
        return new PriceRules(Map.of(STANDARD, 1000L, PREMIUM, 1500L), List.of(CHRISTMAS), List.of(rules));
    }

    private static PriceExplanation explain(PriceRules rules, SeatKind kind, String start, String format) {
        return rules.explain(kind, LocalDateTime.parse(start).atZone(ZoneId.of("Europe/Madrid")), format);
    }
}
