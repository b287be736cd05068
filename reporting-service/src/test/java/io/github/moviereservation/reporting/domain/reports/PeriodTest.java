package io.github.moviereservation.reporting.domain.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Test
    void openEndsMeanTheLastThirtyDays() {
        assertThat(Period.of(null, null, TODAY)).isEqualTo(period("2026-10-24", "2026-11-22"));
        assertThat(Period.of(null, null, TODAY).days()).hasSize(30);
        assertThat(Period.of(null, LocalDate.parse("2026-01-30"), TODAY)).isEqualTo(period("2026-01-01", "2026-01-30"));
        assertThat(Period.of(LocalDate.parse("2026-11-20"), null, TODAY)).isEqualTo(period("2026-11-20", "2026-11-22"));
    }

    @Test
    void anEndBeforeTheBeginningIsRefused() {
        assertThatThrownBy(() -> period("2026-11-22", "2026-11-21")).isInstanceOf(PeriodNotAllowedException.class);
        assertThatThrownBy(() -> Period.of(LocalDate.parse("2026-11-23"), null, TODAY))
                .isInstanceOf(PeriodNotAllowedException.class);
    }

    @Test
    void threeYearsAreAllowedAndADayMoreIsNot() {
        assertThat(period("2024-01-01", "2026-12-31").days()).hasSize(1096);
        assertThatThrownBy(() -> period("2024-01-01", "2027-01-01")).isInstanceOf(PeriodNotAllowedException.class);
    }

    @Test
    void yearsThatNoCalendarHasAreRefused() {
        assertThatThrownBy(() -> Period.of(LocalDate.MIN, LocalDate.MIN, TODAY))
                .isInstanceOf(PeriodNotAllowedException.class);
        assertThatThrownBy(() -> Period.of(null, LocalDate.MIN, TODAY)).isInstanceOf(PeriodNotAllowedException.class);
        assertThatThrownBy(() -> Period.of(LocalDate.MAX, LocalDate.MAX, TODAY))
                .isInstanceOf(PeriodNotAllowedException.class);
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
