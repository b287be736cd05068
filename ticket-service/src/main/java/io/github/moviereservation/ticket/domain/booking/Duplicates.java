package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.Timers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Lets a repeated request wait for the result of the first one. */
@ApplicationScoped
public class Duplicates {

    private static final Duration POLL = Duration.ofMillis(100);

    private final BookingConfig config;

    Duplicates(BookingConfig config) {
        this.config = config;
    }

    /** What there is once it is settled, or when it takes too long. */
    public <T> Uni<T> result(Supplier<Uni<T>> read, Predicate<T> isSettled) {
        return result(read, isSettled, Instant.now().plus(config.duplicateWait()));
    }

    private static <T> Uni<T> result(Supplier<Uni<T>> read, Predicate<T> isSettled, Instant deadline) {
        return read.get()
                .chain(found -> isSettled.test(found) || Instant.now().isAfter(deadline)
                        ? Uni.createFrom().item(found)
                        : Timers.delay(POLL).chain(() -> result(read, isSettled, deadline)));
    }
}
