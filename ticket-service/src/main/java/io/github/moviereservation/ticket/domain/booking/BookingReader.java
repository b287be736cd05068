package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.web.CursorPage;
import io.github.moviereservation.web.CursorQuery;
import io.github.moviereservation.web.NotFoundProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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
    public Uni<CursorPage<Booking>> upcomingOf(UUID userId, CursorQuery page) {
        return page(BookingList.upcomingOf(userId, Instant.now()), page);
    }

    /** Whose showtime is over; the last one first. */
    @WithSession
    public Uni<CursorPage<Booking>> pastOf(UUID userId, CursorQuery page) {
        return page(BookingList.pastOf(userId, Instant.now()), page);
    }

    /** The newest first. */
    @WithSession
    public Uni<CursorPage<Booking>> allOf(UUID userId, CursorQuery page) {
        return page(BookingList.allOf(userId), page);
    }

    /** The newest first. */
    @WithSession
    public Uni<CursorPage<Booking>> search(BookingSearch search, CursorQuery page) {
        return page(BookingList.of(search), page);
    }

    /** Somebody else's booking does not exist for a customer. */
    @WithSession
    public Uni<Booking> visible(UUID id, Viewer viewer) {
        return required(viewer.isAdmin() ? bookings.whole(id) : bookings.wholeOf(id, viewer));
    }

    @WithSession
    public Uni<Booking> find(UUID id) {
        return required(bookings.whole(id));
    }

    private static Uni<Booking> required(Uni<Booking> found) {
        return found.onItem().ifNull().failWith(() -> new NotFoundProblem("Booking"));
    }

    /** Null when the key is new. */
    @WithSession
    public Uni<BookingRequest> request(UUID userId, String key) {
        return requests.findByKey(userId, key);
    }

    private Uni<CursorPage<Booking>> page(BookingList list, CursorQuery page) {
        var cursor = page.cursor();
        return bookings.list(list, cursor, page.offset(), page.size() + 1)
                .chain(oneMore -> bookings.count(list).map(total -> CursorPage.of(oneMore, page, total, list::place)));
    }
}
