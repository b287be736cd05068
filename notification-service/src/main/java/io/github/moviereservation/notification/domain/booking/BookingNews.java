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

    /** @param seats as the confirmation tells them */
    public Uni<Void> confirmed(Purchase purchase, List<String> seats) {
        return bookings.lockShowtime(purchase.showtimeId())
                .chain(() -> bookings.findById(purchase.bookingId()))
                .chain(known -> known == null
                        ? bookings.persist(Booking.of(purchase)).chain(booking -> catchUp(booking, seats))
                        : Uni.createFrom().voidItem());
    }

    public Uni<Void> cancelled(Purchase purchase) {
        return bookings.lockShowtime(purchase.showtimeId())
                .chain(() -> bookings.findById(purchase.bookingId()))
                .chain(known -> known == null
                        ? bookings.persist(Booking.of(purchase))
                        : Uni.createFrom().item(known))
                .invoke(booking -> booking.cancelled = true)
                .replaceWithVoid();
    }

    public Uni<Void> showtimeChanged(UUID showtimeId, int version, Screening screening, Instant at) {
        return bookings.lockShowtime(showtimeId)
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
        return bookings.lockShowtime(showtimeId)
                .chain(() -> each(
                        changes,
                        change -> bookings.findById(change.bookingId)
                                .chain(booking -> booking == null
                                        ? seatChanges.persist(change).replaceWithVoid()
                                        : tell(booking, change))));
    }

    private Uni<Void> catchUp(Booking booking, List<String> seats) {
        return showtimeChanges
                .findById(booking.showtimeId)
                .chain(change -> change == null ? Uni.createFrom().voidItem() : tell(booking, change))
                .chain(() -> seatChanges.waitingFor(booking.id))
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
        return UUID.nameUUIDFromBytes((booking.id + " " + change.version).getBytes(StandardCharsets.UTF_8));
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
