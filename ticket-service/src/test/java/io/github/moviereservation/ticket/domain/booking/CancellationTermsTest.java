package io.github.moviereservation.ticket.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.moviereservation.ticket.domain.booking.CancellationTerms.Refund;
import io.github.moviereservation.ticket.domain.showtime.Showtime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CancellationTermsTest {

    private static final Duration NOTICE = Duration.ofMinutes(30);

    private final Instant start = Instant.parse("2026-11-22T18:00:00Z");

    @ParameterizedTest
    @CsvSource({"PT48H, 999", "PT24H, 999", "PT23H59M59.999999S, 500", "PT2H, 500", "PT1H59M59.999999S, 0", "PT30M, 0"})
    void theRefundFollowsTheTimeToTheStart(Duration left, long refund) {
        var terms = terms(left, "PT2H:50", "PT24H:100");

        assertThat(terms.refusal()).isEmpty();
        assertThat(terms.refund()).isEqualTo(refund);
    }

    @Test
    void itEndsRightAfterTheNotice() {
        assertThat(terms(NOTICE, "PT0S:100").refund()).isEqualTo(999);

        var late = terms(NOTICE.minusNanos(1000), "PT0S:100");

        assertThat(late.refusal()).get().isInstanceOf(TooLateException.class);
        assertThat(late.refunds()).isEmpty();
        assertThat(late.refund()).isZero();
        assertThat(late.until()).isEqualTo(start.minus(NOTICE));
    }

    @Test
    void theStepsAheadAreTold() {
        assertThat(terms(Duration.ofHours(30), "PT24H:100", "PT2H:50").refunds())
                .containsExactly(
                        new Refund(start.minus(Duration.ofHours(24)), 100, 999),
                        new Refund(start.minus(Duration.ofHours(2)), 50, 500),
                        new Refund(start.minus(NOTICE), 0, 0));
        assertThat(terms(Duration.ofHours(3), "PT24H:100", "PT2H:50").refunds())
                .extracting(Refund::percent)
                .containsExactly(50, 0);
    }

    @Test
    void whatComesAfterTheNoticeIsNeverReached() {
        assertThat(terms(Duration.ofHours(3), "PT1H:100", "PT10M:50", "PT5M:20").refunds())
                .containsExactly(
                        new Refund(start.minus(Duration.ofHours(1)), 100, 999),
                        new Refund(start.minus(NOTICE), 50, 500));
    }

    @Test
    void onlyAConfirmedBookingCanBeCancelled() {
        var booking = booking();
        booking.status = BookingStatus.CANCELLED;
        assertThat(of(booking).refusal()).get().isInstanceOf(BookingCancelledException.class);
        assertThat(of(booking).refunds()).isEmpty();

        booking.status = BookingStatus.PAID;
        assertThat(of(booking).refusal()).get().isInstanceOf(BookingNotConfirmedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT1H:101", "PT1H:-1", "-PT1H:50", "1h:50", "PT1H:x", "PT1H:50:60", ""})
    void aPolicyWithoutSenseIsRefused(String text) {
        assertThatThrownBy(() -> RefundStep.of(text)).isInstanceOf(Exception.class);
    }

    private CancellationTerms of(Booking booking) {
        return CancellationTerms.of(booking, NOTICE, List.of(), start.minus(Duration.ofDays(1)));
    }

    private CancellationTerms terms(Duration left, String... policy) {
        var steps = Stream.of(policy).map(RefundStep::of).toList();
        return CancellationTerms.of(booking(), NOTICE, steps, start.minus(left));
    }

    private Booking booking() {
        var booking = new Booking();
        booking.showtime = new Showtime();
        booking.showtime.startsAt = start;
        booking.status = BookingStatus.CONFIRMED;
        booking.total = 999;
        booking.currency = "EUR";
        return booking;
    }
}
