package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.web.Cursor;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads all that a search finds, however much that is. A batch is read when the one before has been taken, by its
 * cursor: between them nothing is open in the database, so that a reader who stops holds up nobody.
 */
@ApplicationScoped
public class BookingExport {

    private static final int BATCH_SIZE = 500;

    private final BookingRepository bookings;

    BookingExport(BookingRepository bookings) {
        this.bookings = bookings;
    }

    /** @param isFirst there always is a first one, though it may be empty */
    public record Batch(List<Booking> bookings, boolean isFirst) {}

    /** The newest first; what is sold meanwhile is left out. */
    public Multi<Batch> read(BookingSearch search) {
        var list = BookingList.of(search);
        return Multi.createBy()
                .repeating()
                .uni(AtomicReference<Cursor>::new, place -> next(list, place))
                .whilst(batch -> batch.bookings().size() == BATCH_SIZE);
    }

    private Uni<Batch> next(BookingList list, AtomicReference<Cursor> place) {
        var after = Optional.ofNullable(place.get());
        return Panache.withSession(() -> bookings.list(list, after, 0, BATCH_SIZE))
                .invoke(found -> {
                    if (!found.isEmpty()) {
                        place.set(list.place(found.getLast()));
                    }
                })
                .map(found -> new Batch(found, after.isEmpty()));
    }
}
