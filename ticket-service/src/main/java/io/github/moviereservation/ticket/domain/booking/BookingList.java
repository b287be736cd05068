package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.web.Cursor;
import io.github.moviereservation.web.CursorPage;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Which bookings, in which order; those of equal times by their ids, so that a cursor marks exactly one place. */
record BookingList(String conditions, Map<String, Object> parameters, Order order) {

    /** What a customer calls "my bookings": a try that failed and cost nothing is not one, nor what staff sold. */
    private static final String MINE =
            "b.userId = :userId and b.sale.soldBy is null and (b.status <> FAILED or b.refundAmount is not null)";

    enum Order {
        NEWEST_FIRST("b.createdAt", "<", "desc", booking -> booking.createdAt),
        NEXT_FIRST("b.showtime.startsAt", ">", "asc", booking -> booking.showtime.startsAt),
        LAST_FIRST("b.showtime.startsAt", "<", "desc", booking -> booking.showtime.startsAt);

        private final String time;
        private final String after;
        private final String direction;
        private final Function<Booking, Instant> timeOf;

        Order(String time, String after, String direction, Function<Booking, Instant> timeOf) {
            this.time = time;
            this.after = after;
            this.direction = direction;
            this.timeOf = timeOf;
        }
    }

    static BookingList allOf(UUID userId) {
        return new BookingList(MINE, Map.of("userId", userId), Order.NEWEST_FIRST);
    }

    static BookingList upcomingOf(UUID userId, Instant now) {
        return new BookingList(
                MINE + " and b.showtime.endsAt > :now", Map.of("userId", userId, "now", now), Order.NEXT_FIRST);
    }

    static BookingList pastOf(UUID userId, Instant now) {
        return new BookingList(
                MINE + " and b.showtime.endsAt <= :now", Map.of("userId", userId, "now", now), Order.LAST_FIRST);
    }

    static BookingList of(BookingSearch search) {
        return new BookingList(search.conditions(), search.parameters(), Order.NEWEST_FIRST);
    }

    /** The ids from the beginning, or after the cursor. */
    String select(Optional<Cursor> cursor) {
        var after = cursor.isPresent() ? " and (%s, b.id) %s (:time, :id)".formatted(order.time, order.after) : "";
        return "select b.id as id from Booking b where %s%s order by %s %s, b.id %s"
                .formatted(conditions, after, order.time, order.direction, order.direction);
    }

    Map<String, Object> parameters(Optional<Cursor> cursor) {
        var all = new HashMap<>(parameters);
        cursor.ifPresent(place -> all.putAll(Map.of("time", place.time(), "id", place.id())));
        return all;
    }

    /** Stops where counting makes no difference any more. */
    String count() {
        return "select count(*) from (%s limit %d) counted"
                .formatted(select(Optional.empty()), CursorPage.MOST_COUNTED);
    }

    Cursor place(Booking booking) {
        return new Cursor(order.timeOf.apply(booking), booking.id);
    }
}
