package io.github.moviereservation.ticket.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.moviereservation.ticket.domain.booking.RefundRepository.Exchanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaidSoFarTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    private final UUID booking = UUID.randomUUID();
    private final UUID dearer = UUID.randomUUID();
    private final UUID cheaper = UUID.randomUUID();
    private final List<Refund> refunds = new ArrayList<>();

    @Test
    void whatIsCancelledGoesBackOfTheLastPaymentFirst() {
        assertThat(refund(null, 1600, 500, new Exchanged(dearer, 400)))
                .extracting(refund -> refund.paymentId, refund -> refund.amount)
                .containsExactly(tuple(dearer, 400L), tuple(booking, 100L));
    }

    @Test
    void aRefundOfACancellationHasTheIdOfItsPayment() {
        assertThat(refund(null, 1600, 1600, new Exchanged(dearer, 400)))
                .extracting(refund -> refund.id)
                .containsExactly(dearer, booking);
        assertThat(refund(cheaper, 1200, 400, new Exchanged(cheaper, -400)))
                .extracting(refund -> refund.id)
                .doesNotContain(booking, cheaper);
    }

    @Test
    void whatWentBackIsNotThereAnyMore() {
        var exchanges = new Exchanged[] {new Exchanged(cheaper, -300), new Exchanged(dearer, 400)};
        refunds.addAll(refund(cheaper, 1300, 300, exchanges));

        assertThat(refund(null, 1300, 1300, exchanges))
                .extracting(refund -> refund.paymentId, refund -> refund.amount)
                .containsExactly(tuple(dearer, 100L), tuple(booking, 1200L));
    }

    @Test
    void neverMoreThanThereIs() {
        assertThat(refund(null, 1200, 5000)).extracting(refund -> refund.amount).containsExactly(1200L);
    }

    private List<Refund> refund(UUID exchange, long total, long amount, Exchanged... exchanges) {
        return new PaidSoFar(booking, total, List.of(exchanges), refunds).refund(exchange, amount, NOW);
    }
}
