package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.web.NotFoundProblem;
import io.github.moviereservation.web.Page;
import io.github.moviereservation.web.PageQuery;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads bookings, always whole. */
@ApplicationScoped
public class BookingReader {

    private final BookingRepository bookings;
    private final BookingRequestRepository requests;

    BookingReader(BookingRepository bookings, BookingRequestRepository requests) {
        this.bookings = bookings;
        this.requests = requests;
    }

    /** Whose showtime is not over yet; the next one first. */
    @WithSession
    public Uni<Page<Booking>> upcomingOf(UUID userId, PageQuery page) {
        var now = Instant.now();
        return paged(
                bookings.upcomingOf(userId, now, page.offset(), page.size()),
                bookings.countUpcomingOf(userId, now),
                page);
    }

    /** Whose showtime is over; the last one first. */
    @WithSession
    public Uni<Page<Booking>> pastOf(UUID userId, PageQuery page) {
        var now = Instant.now();
        return paged(bookings.pastOf(userId, now, page.offset(), page.size()), bookings.countPastOf(userId, now), page);
    }

    /** The newest first. */
    @WithSession
    public Uni<Page<Booking>> allOf(UUID userId, PageQuery page) {
        return paged(bookings.allOf(userId, page.offset(), page.size()), bookings.countOf(userId), page);
    }

    @WithSession
    public Uni<Page<Booking>> search(BookingSearch search, PageQuery page) {
        return paged(bookings.search(search, page.offset(), page.size()), bookings.count(search), page);
    }

    /** Somebody else's booking does not exist for a customer. */
    @WithSession
    public Uni<Booking> visible(UUID id, UUID userId, boolean seesAll) {
        return required(seesAll ? bookings.whole(id) : bookings.wholeOf(id, userId));
    }

    @WithSession
    Uni<Booking> find(UUID id) {
        return required(bookings.whole(id));
    }

    private static Uni<Booking> required(Uni<Booking> found) {
        return found.onItem().ifNull().failWith(() -> new NotFoundProblem("Booking"));
    }

    /** Null when the order is new. */
    @WithSession
    Uni<BookingRequest> requestOf(BookingOrder order) {
        return requests.findByKey(order.userId(), order.idempotencyKey());
    }

    private static Uni<Page<Booking>> paged(Uni<List<Booking>> items, Uni<Long> total, PageQuery page) {
        return items.chain(found -> total.map(count -> Page.of(found, page, count)));
    }
}
