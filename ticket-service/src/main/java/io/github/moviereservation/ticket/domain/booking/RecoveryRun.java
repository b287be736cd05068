package io.github.moviereservation.ticket.domain.booking;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Works off what was cut off, one after the other, until nothing is due any more. */
@ApplicationScoped
public class RecoveryRun {

    /** What can be cut off. */
    public interface Work {

        /** Those that are due, for this long to the caller alone. */
        Uni<List<UUID>> claim(int limit, Duration lease);

        Uni<?> resume(UUID id);

        /** Leaves it for later. */
        Uni<?> postpone(UUID id);
    }

    private final BookingConfig config;

    RecoveryRun(BookingConfig config) {
        this.config = config;
    }

    public Uni<Void> of(Work work) {
        var recovery = config.recovery();
        return work.claim(recovery.batch(), recovery.claim())
                .chain(claimed -> Multi.createFrom()
                        .iterable(claimed)
                        .onItem()
                        .transformToUniAndConcatenate(id -> recover(work, id))
                        .onItem()
                        .ignoreAsUni()
                        .chain(() -> claimed.size() < recovery.batch()
                                ? Uni.createFrom().voidItem()
                                : of(work)));
    }

    private static Uni<Void> recover(Work work, UUID id) {
        return work.resume(id)
                .onFailure()
                .call(failure -> {
                    Log.errorf(failure, "%s could not be recovered yet", id);
                    return work.postpone(id);
                })
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
