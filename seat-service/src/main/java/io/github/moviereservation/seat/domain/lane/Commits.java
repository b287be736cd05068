package io.github.moviereservation.seat.domain.lane;

import io.github.moviereservation.seat.domain.SeatDatabase;
import io.github.moviereservation.web.UnavailableException;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Commits, and finds out what happened when the database went away before it answered. */
final class Commits {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final LaneConfig config;
    private final Consumer<List<Change>> committed;

    Commits(LaneConfig config, Consumer<List<Change>> committed) {
        this.config = config;
        this.committed = committed;
    }

    /** Fails when nothing of it was done, or when nobody can say. */
    Uni<Void> commit(Written written, LaneConnection connection) {
        return written.commit()
                .ifNoItem()
                .after(config.batchTimeout())
                .failWith(() -> new TimeoutException("A commit took too long"))
                .onFailure()
                .invoke(connection::cleanUp)
                .onFailure(SeatDatabase::isAway)
                .recoverWithUni(lost -> askAgain(written, connection, lost))
                .invoke(() -> tell(written.ledger()));
    }

    private Uni<Void> askAgain(Written written, LaneConnection connection, Throwable lost) {
        return Uni.createFrom()
                .deferred(connection::get)
                .chain(written::fate)
                .ifNoItem()
                .after(config.batchTimeout())
                .fail()
                .invoke(fate -> {
                    if (fate == Written.Fate.IN_PROGRESS) {
                        throw new IllegalStateException("The transaction is still in progress");
                    }
                })
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(config.batchTimeout().toMillis())
                .onFailure()
                .recoverWithItem(Written.Fate.LOST)
                .chain(fate -> {
                    Log.warnf("The answer to a commit was lost (%s): %s", lost, fate);
                    return fate == Written.Fate.COMMITTED
                            ? Uni.createFrom().voidItem()
                            : Uni.createFrom().failure(new UnavailableException(lost));
                });
    }

    /** What was committed stays so, whatever its hearers do. */
    private void tell(List<Change> changes) {
        try {
            committed.accept(changes);
        } catch (RuntimeException e) {
            Log.errorf(e, "%d changes of seats were committed, but not told", changes.size());
        }
    }
}
