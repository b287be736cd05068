package io.github.moviereservation.ticket.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.moviereservation.ticket.domain.booking.CancellationTerms;
import io.github.moviereservation.web.BusinessException;
import java.time.Instant;
import java.util.List;

/**
 * What cancelling a booking would mean now; amounts are minor units of {@code currency}.
 *
 * @param reason the code of the problem that cancelling would answer; absent when it is possible
 * @param until the last instant at which cancelling is possible
 * @param refunds how the refund changes until then; the first one is {@code refund}
 */
public record CancellationView(
        boolean possible,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason,
        Instant until,
        long refund,
        String currency,
        List<RefundStepView> refunds) {

    /** @param until the last instant at which this is refunded */
    public record RefundStepView(Instant until, int percent, long amount) {

        static RefundStepView of(CancellationTerms.Refund refund) {
            return new RefundStepView(refund.until(), refund.percent(), refund.amount());
        }
    }

    static CancellationView of(CancellationTerms terms) {
        return new CancellationView(
                terms.refusal().isEmpty(),
                terms.refusal().map(BusinessException::code).orElse(null),
                terms.until(),
                terms.refund(),
                terms.currency(),
                terms.refunds().stream().map(RefundStepView::of).toList());
    }
}
