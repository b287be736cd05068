package io.github.moviereservation.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has to be true of seats, money and tickets together, read from the databases of the services that own them. */
final class Invariants {

    /** Long enough for a crashed service to start, and for what it left claimed to be given back. */
    private static final Duration SETTLED = Duration.ofMinutes(3);

    private static final String UNSETTLED_BOOKINGS = """
            select concat_ws(' ', id, status, refund_status) from booking
            where status in ('PENDING', 'PAID') or refund_status = 'PENDING' or release_due or recover_at is not null""";

    private static final String HELD_SEATS =
            "select concat_ws(' ', showtime_id, seat, hold_id, held_until) from seat where state = 'HELD'";

    private static final String OPEN_HOLDS =
            "select concat_ws(' ', id, showtime_id, expires_at) from hold where status = 'ACTIVE'";

    /** Over for so long that the sweeper must have been there. */
    private static final String OVERDUE_SEATS = HELD_SEATS + " and held_until < now() - interval '10 seconds'";

    private static final String UNSENT_EVENTS =
            "select concat_ws(' ', seq, type) from outbox_event where sent_at is null";

    private static final String SOLD_SEATS =
            "select concat_ws(' ', showtime_id, seat, booking_id) from seat where state = 'SOLD'";

    private static final String SALES = "select concat_ws(' ', showtime_id, seat, booking_id) from seat_sale";

    private static final String SEATS_OF_CONFIRMED_HOLDS = """
            select concat_ws(' ', showtime_id, seat, booking_id)
            from hold cross join unnest(seats) as seat where status = 'CONFIRMED'""";

    private static final String TICKETS = """
            select concat_ws(' ', b.showtime_id, t.seat, b.id)
            from booking b join ticket t on t.booking_id = b.id
            where b.status = 'CONFIRMED' and t.code is not null and t.issued_at is not null""";

    private static final String SEATS_BOOKED_TWICE = """
            select concat_ws(' ', b.showtime_id, t.seat, count(*))
            from booking b join ticket t on t.booking_id = b.id
            where b.status = 'CONFIRMED'
            group by b.showtime_id, t.seat having count(*) > 1""";

    /** A seat's versions count from 1 without a gap, and between sales to two bookings it was free. */
    private static final String BROKEN_LEDGER = """
            select concat_ws(' ', showtime_id, seat, version, before, state)
            from (select l.*, lag(state) over story as before, lag(booking_id) over story as sold_before,
                         row_number() over story as place
                  from seat_ledger l
                  window story as (partition by showtime_id, seat order by version)) l
            where version <> place or (state = 'SOLD' and before = 'SOLD' and booking_id <> sold_before)""";

    private static final String SEATS_UNLIKE_LEDGER = """
            select concat_ws(' ', s.showtime_id, s.seat, s.state, s.version, l.state, l.version)
            from seat s
            left join lateral (select * from seat_ledger l
                               where l.showtime_id = s.showtime_id and l.seat = s.seat
                               order by version desc limit 1) l on true
            where s.version <> coalesce(l.version, 0)
               or s.state <> coalesce(l.state, 'FREE')
               or (s.state in ('HELD', 'SOLD') and s.hold_id is distinct from l.hold_id)
               or (s.state = 'SOLD' and s.booking_id is distinct from l.booking_id)""";

    private static final String MONEY_WITHOUT_BOOKING = """
            select concat_ws(' ', p.booking_id, p.status, p.amount, b.status, b.refund_status, b.refund_amount)
            from sandbox_bank_payment p left join booking b on b.id = p.booking_id
            where (p.status = 'CAPTURED' and b.status is distinct from 'CONFIRMED')
               or (p.status = 'REFUNDED' and (b.refund_status is distinct from 'REFUNDED'
                                              or b.refund_amount is distinct from p.amount))""";

    private static final String BOOKINGS_WITHOUT_MONEY = """
            select concat_ws(' ', b.id, b.status, b.total, p.status, p.amount)
            from booking b left join sandbox_bank_payment p on p.booking_id = b.id
            where (b.status = 'CONFIRMED' and (p.status is distinct from 'CAPTURED'
                                               or p.amount <> b.total or p.currency <> b.currency))
               or (b.refund_status = 'REFUNDED' and p.status is distinct from 'REFUNDED')""";

    private static final String BOOKINGS_WITHOUT_TICKETS = """
            select concat_ws(' ', b.id, count(t.code), count(t.id), sum(t.price), b.total)
            from booking b left join ticket t on t.booking_id = b.id
            where b.status = 'CONFIRMED'
            group by b.id
            having count(t.code) = 0 or count(t.code) <> count(*) or sum(t.price) - b.discount <> b.total""";

    private static final String BOOKINGS_NOBODY_ASKED_FOR = """
            select b.id::text from booking b
            where b.status = 'CONFIRMED' and not exists (select from booking_request r where r.booking_id = b.id)""";

    private static final String CONFIRMED_BOOKINGS = """
            select concat_ws(' ', b.id, b.showtime_id, count(*), b.total)
            from booking b join ticket t on t.booking_id = b.id
            where b.status = 'CONFIRMED' group by b.id""";

    private static final String REPORTED_BOOKINGS =
            "select concat_ws(' ', id, showtime_id, tickets, total) from booking_fact where cancelled_on is null";

    private final Books books;

    Invariants(Books books) {
        this.books = books;
    }

    /** Waits until nothing is under way any more: no payment, no refund, no hold, no event. */
    void check() {
        awaitSettled();
        checkSettled();
    }

    private void awaitSettled() {
        await("everything settled")
                .atMost(SETTLED)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    none(CinemaService.TICKET, UNSETTLED_BOOKINGS);
                    none(CinemaService.SEAT, HELD_SEATS);
                    none(CinemaService.SEAT, OPEN_HOLDS);
                    none(CinemaService.SEAT, UNSENT_EVENTS);
                    none(CinemaService.TICKET, UNSENT_EVENTS);
                    assertThat(books.rows(CinemaService.REPORTING, REPORTED_BOOKINGS))
                            .as("what reports count")
                            .isEqualTo(books.rows(CinemaService.TICKET, CONFIRMED_BOOKINGS));
                });
    }

    private void checkSettled() {
        none(CinemaService.TICKET, SEATS_BOOKED_TWICE);
        none(CinemaService.TICKET, MONEY_WITHOUT_BOOKING);
        none(CinemaService.TICKET, BOOKINGS_WITHOUT_MONEY);
        none(CinemaService.TICKET, BOOKINGS_WITHOUT_TICKETS);
        none(CinemaService.TICKET, BOOKINGS_NOBODY_ASKED_FOR);
        none(CinemaService.SEAT, OVERDUE_SEATS);
        none(CinemaService.SEAT, BROKEN_LEDGER);
        none(CinemaService.SEAT, SEATS_UNLIKE_LEDGER);
        var tickets = books.rows(CinemaService.TICKET, TICKETS);
        assertThat(books.rows(CinemaService.SEAT, SOLD_SEATS)).as("seats sold").containsExactlyElementsOf(tickets);
        assertThat(books.rows(CinemaService.SEAT, SALES)).as("sales").containsExactlyElementsOf(tickets);
        assertThat(books.rows(CinemaService.SEAT, SEATS_OF_CONFIRMED_HOLDS))
                .as("seats of confirmed holds")
                .containsExactlyElementsOf(tickets);
    }

    /** Which booking each Idempotency-Key made, and how it ended. */
    Map<UUID, String> statusByKey() {
        return books
                .rows(
                        CinemaService.TICKET,
                        "select concat_ws(' ', r.key, b.status) from booking_request r join booking b on b.id = r.booking_id")
                .stream()
                .map(row -> row.split(" "))
                .collect(Collectors.toMap(row -> UUID.fromString(row[0]), row -> row[1]));
    }

    /** @param status of the bank's payments */
    long chargesFor(UUID showtime, String status) {
        return books.rows(
                        CinemaService.TICKET,
                        "select p.booking_id::text from sandbox_bank_payment p join booking b on b.id = p.booking_id"
                                + " where b.showtime_id = '%s' and p.status = '%s'".formatted(showtime, status))
                .size();
    }

    /** Counts of everything, for the reader of the test's output. */
    String summary() {
        return Stream.of(
                        "bookings " + counts(CinemaService.TICKET, "select status from booking"),
                        "bank " + counts(CinemaService.TICKET, "select status from sandbox_bank_payment"),
                        "holds " + counts(CinemaService.SEAT, "select status from hold"),
                        "seats " + counts(CinemaService.SEAT, "select state from seat where version > 0"))
                .collect(Collectors.joining(", "));
    }

    private Map<String, Long> counts(CinemaService service, String query) {
        return books.rows(service, query).stream()
                .collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting()));
    }

    private void none(CinemaService service, String query) {
        assertThat(books.rows(service, query))
                .as(service.database() + ": " + query)
                .isEmpty();
    }
}
