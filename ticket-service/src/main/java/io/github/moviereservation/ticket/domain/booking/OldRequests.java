package io.github.moviereservation.ticket.domain.booking;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Forgets Idempotency-Keys after their time. */
@ApplicationScoped
class OldRequests {

    private final BookingRequestRepository requests;
    private final BookingConfig config;

    OldRequests(BookingRequestRepository requests, BookingConfig config) {
        this.requests = requests;
        this.config = config;
    }

    @Scheduled(every = "1h", skipExecutionIf = ApplicationNotRunning.class)
    @WithTransaction
    Uni<Void> forget() {
        return requests.forgetBefore(Instant.now().minus(config.idempotencyTime()))
                .replaceWithVoid();
    }
}
