package io.github.moviereservation.notification.domain.booking;

import io.github.moviereservation.notification.domain.NotificationService;
import io.github.moviereservation.notification.domain.NotificationText;
import io.github.moviereservation.notification.domain.Screening;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Tells people of changes to what they booked. The events may come in any order: what comes before the booking waits
 * for it. Everything happens within the transaction that the event's inbox opened.
 */
@ApplicationScoped
public class BookingNews {

    private final BookingRepository bookings;
    private final ShowtimeChangeRepository showtimeChanges;
    private final SeatChangeRepository seatChanges;
    private final NotificationService notifications;

    BookingNews(
            BookingRepository bookings,
            ShowtimeChangeRepository showtimeChanges,
            SeatChangeRepository seatChanges,
            NotificationService notifications) {
        this.bookings = bookings;
        this.showtimeChanges = showtimeChanges;
        this.seatChanges = seatChanges;
        this.notifications = notifications;
    }

    /**
     * A confirmation that an exchange has overtaken is not told any more, nor an exchange of what is cancelled.
     *
     * @param seats as the confirmation tells them
     * @param tell tells the customer of it
     */
    public Uni<Void> confirmed(Purchase purchase, List<String> seats, Supplier<Uni<Void>> tell) {
        return lock(purchase).chain(known -> {
            if (known == null) {
                return bookings.persist(Booking.of(purchase))
                        .chain(booking -> tell.get().chain(() -> catchUp(booking, seats)));
            }
            if (known.cancelled) {
                return confirmedLate(known, purchase, tell);
            }
            if (known.version > purchase.version()) {
                return Uni.createFrom().voidItem();
            }
            known.follow(purchase);
            return tell.get().chain(() -> catchUp(known, seats));
        });
    }

    private static Uni<Void> confirmedLate(Booking cancelled, Purchase purchase, Supplier<Uni<Void>> tell) {
        if (purchase.isExchange()) {
            cancelled.noteExchange(purchase);
            return Uni.createFrom().voidItem();
        }
        return cancelled.isExchanged() ? Uni.createFrom().voidItem() : tell.get();
    }

    public Uni<Void> cancelled(Purchase purchase) {
        return lock(purchase)
                .chain(known -> known == null
                        ? bookings.persist(Booking.of(purchase))
                        : Uni.createFrom().item(known))
                .invoke(booking -> booking.cancel(purchase.version()))
                .replaceWithVoid();
    }

    /** The booking, if it is known, with no other news of it or of its showtimes, of before and of now, under way. */
    private Uni<Booking> lock(Purchase purchase) {
        return bookings.lock(purchase.bookingId())
                .chain(() -> bookings.showtimeOf(purchase.bookingId()))
                .chain(before -> each(
                        Stream.of(purchase.showtimeId(), before == null ? purchase.showtimeId() : before)
                                .distinct()
                                .sorted()
                                .toList(),
                        bookings::lock))
                .chain(() -> bookings.findById(purchase.bookingId()));
    }

    public Uni<Void> showtimeChanged(UUID showtimeId, int version, Screening screening, Instant at) {
        return bookings.lock(showtimeId)
                .chain(() -> showtimeChanges.findById(showtimeId))
                .chain(known -> {
                    if (known == null) {
                        return showtimeChanges
                                .persist(ShowtimeChange.of(showtimeId, version, screening, at))
                                .chain(this::tellAll);
                    }
                    if (known.version >= version) {
                        return Uni.createFrom().voidItem();
                    }
                    known.apply(version, screening, at);
                    return tellAll(known);
                });
    }

    public Uni<Void> seatsChanged(UUID showtimeId, List<SeatChange> changes) {
        return bookings.lock(showtimeId)
                .chain(() -> each(
                        changes,
                        change -> bookings.findById(change.bookingId).chain(booking -> take(change, booking))));
    }

    /**
     * One of a showtime that the booking is not of waits for the news of its exchange. Within a showtime the times of
     * exchanges and changes say nothing about their order: rather one too many is told than one too few.
     */
    private Uni<Void> take(SeatChange change, Booking booking) {
        return booking != null && booking.showtimeId.equals(change.showtimeId)
                ? tell(booking, change)
                : seatChanges.persist(change).replaceWithVoid();
    }

    private Uni<Void> catchUp(Booking booking, List<String> seats) {
        return showtimeChanges
                .findById(booking.showtimeId)
                .chain(change -> change == null ? Uni.createFrom().voidItem() : tell(booking, change))
                .chain(() -> seatChanges.waitingFor(booking))
                .chain(waiting -> each(
                        waiting,
                        change -> (change.moves.concern(seats)
                                        ? tell(booking, change)
                                        : Uni.createFrom().voidItem())
                                .chain(() -> seatChanges.delete(change))));
    }

    private Uni<Void> tellAll(ShowtimeChange change) {
        return bookings.liveOf(change.showtimeId).chain(all -> each(all, booking -> tell(booking, change)));
    }

    private Uni<Void> tell(Booking booking, ShowtimeChange change) {
        if (!booking.isOlderThan(change)) {
            return Uni.createFrom().voidItem();
        }
        var before = booking.screening;
        booking.follow(change);
        return before.startsAt().equals(change.screening.startsAt())
                ? Uni.createFrom().voidItem()
                : notifications.add(
                        idOf(booking, change),
                        booking.userId,
                        NotificationText.timeChanged(booking.id, before, change.screening),
                        change.changedAt);
    }

    private Uni<Void> tell(Booking booking, SeatChange change) {
        return booking.cancelled
                ? Uni.createFrom().voidItem()
                : notifications.add(
                        change.id,
                        booking.userId,
                        NotificationText.seatsChanged(booking.id, booking.screening, change.moves),
                        change.changedAt);
    }

    private static UUID idOf(Booking booking, ShowtimeChange change) {
        var told = "%s %d %s %d".formatted(booking.id, booking.version, change.showtimeId, change.version);
        return UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8));
    }

    /** One after the other, because they share a session. */
    private static <T> Uni<Void> each(List<T> items, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
