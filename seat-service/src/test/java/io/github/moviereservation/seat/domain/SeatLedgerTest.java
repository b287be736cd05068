package io.github.moviereservation.seat.domain;

import static io.github.moviereservation.seat.support.Calls.held;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.moviereservation.seat.support.Calls;
import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SeatLedgerTest {

    @Inject
    Showtimes showtimes;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update seat_ledger set state = 'FREE'",
                "delete from seat_ledger",
                "truncate seat_ledger",
                "drop table seat_ledger",
                "alter table seat_ledger add column note text"
            })
    void theServiceCannotRewriteTheLedger(String sql) throws Exception {
        try (var connection = Database.asService();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void eachChangeOfASeatIsRemembered() {
        var showtime = showtimes.open();
        var booking = UUID.randomUUID();
        var hold = held("ann", showtime, "A1");
        Calls.confirm(hold, booking, "ann");
        Calls.releaseBooking(booking);

        var ann = Tokens.idOf("ann");
        assertThat(Database.rows(
                        "select version, state, hold_id, booking_id, user_id from seat_ledger where showtime_id = ? order by version",
                        showtime))
                .containsExactly(
                        "1 HELD %s null %s".formatted(hold, ann),
                        "2 SOLD %s %s %s".formatted(hold, booking, ann),
                        "3 FREE %s %s %s".formatted(hold, booking, ann));
    }

    @Test
    void aSeatCannotBeSoldTwiceEvenWithoutTheLocks() {
        var showtime = showtimes.open();
        Calls.confirm(held("ann", showtime, "A1"), UUID.randomUUID(), "ann");

        assertThatThrownBy(() -> Database.execute(
                        "insert into seat_sale (showtime_id, seat, booking_id) values (?, 'A1', ?)",
                        showtime,
                        UUID.randomUUID()))
                .hasMessageContaining("seat_sale_pkey");
    }
}
