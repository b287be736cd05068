package io.github.moviereservation.seat.domain.lane;

import io.github.moviereservation.seat.domain.showtime.Showtime;
import io.github.moviereservation.seat.domain.showtime.ShowtimeCatalogue;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes operations through one transaction up to its commit: lock what they need, let each decide, write. */
final class Batch {

    private final ShowtimeCatalogue showtimes;
    private final WriteStatement write;

    Batch(ShowtimeCatalogue showtimes, WriteStatement write) {
        this.showtimes = showtimes;
        this.write = write;
    }

    /** What is left to commit; nothing when no operation changed anything, and then the transaction has ended. */
    Uni<Optional<Written>> run(SqlConnection connection, List<Waiting<?>> together) {
        var claims = new Claims();
        together.forEach(waiting -> waiting.claim(claims));
        return LockStatements.run(connection, claims)
                .chain(answer ->
                        showtimes.atRevisions(answer.revisions()).map(current -> decide(answer, current, together)))
                .chain(decided -> write(connection, decided));
    }

    private static Locked decide(
            LockStatements.Answer answer, Map<UUID, Showtime> showtimes, List<Waiting<?>> together) {
        var locked = new Locked(answer.now(), showtimes, answer.seats(), answer.holds(), answer.openHolds());
        together.forEach(waiting -> waiting.decide(locked));
        return locked;
    }

    private Uni<Optional<Written>> write(SqlConnection connection, Locked decided) {
        return decided.isEmpty()
                ? connection.query("rollback").execute().replaceWith(Optional.empty())
                : ExchangeStatement.run(connection, decided.exchanges)
                        .chain(() -> write.run(connection, decided))
                        .map(transaction ->
                                Optional.of(new Written(connection, transaction, List.copyOf(decided.ledger))));
    }
}
