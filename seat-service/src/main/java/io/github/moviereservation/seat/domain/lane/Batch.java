package io.github.moviereservation.seat.domain.lane;

import io.github.moviereservation.seat.domain.showtime.Showtime;
import io.github.moviereservation.seat.domain.showtime.ShowtimeCatalogue;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Takes operations through one transaction: lock what they need, let each decide, write, commit. */
final class Batch {

    private final ShowtimeCatalogue showtimes;
    private final WriteStatement write;
    private final Consumer<List<Change>> committed;

    Batch(ShowtimeCatalogue showtimes, WriteStatement write, Consumer<List<Change>> committed) {
        this.showtimes = showtimes;
        this.write = write;
        this.committed = committed;
    }

    Uni<Void> run(SqlConnection connection, List<Waiting<?>> together) {
        var claims = new Claims();
        together.forEach(waiting -> waiting.claim(claims));
        return LockStatements.run(connection, claims)
                .chain(answer ->
                        showtimes.atRevisions(answer.revisions()).map(current -> decide(answer, current, together)))
                .chain(decided -> save(connection, decided));
    }

    private static Locked decide(
            LockStatements.Answer answer, Map<UUID, Showtime> showtimes, List<Waiting<?>> together) {
        var locked = new Locked(answer.now(), showtimes, answer.seats(), answer.holds(), answer.openHolds());
        together.forEach(waiting -> waiting.decide(locked));
        return locked;
    }

    private Uni<Void> save(SqlConnection connection, Locked decided) {
        if (decided.isEmpty()) {
            return connection.query("rollback").execute().replaceWithVoid();
        }
        return write.run(connection, decided)
                .chain(() -> connection.query("commit").execute())
                .invoke(() -> committed.accept(decided.ledger))
                .replaceWithVoid();
    }
}
