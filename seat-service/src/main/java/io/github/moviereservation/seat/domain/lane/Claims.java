package io.github.moviereservation.seat.domain.lane;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What the operations of a batch need locked before they can decide. */
public final class Claims {

    final Set<UUID> showtimes = new TreeSet<>();
    final Set<SeatKey> seats = new TreeSet<>();
    final Set<UUID> holds = new TreeSet<>();
    final Set<UUID> bookings = new TreeSet<>();
    final Set<Customer> customers = new HashSet<>();
    private final Set<SeatKey> wanted = new HashSet<>();

    public void showtime(UUID showtime) {
        showtimes.add(showtime);
    }

    public void seats(UUID showtime, Collection<String> ids) {
        ids.forEach(id -> seats.add(new SeatKey(showtime, id)));
    }

    public void hold(UUID hold) {
        holds.add(hold);
    }

    public void booking(UUID booking) {
        bookings.add(booking);
    }

    public void openHoldsOf(Customer customer) {
        customers.add(customer);
    }

    /** Notes that an operation of this batch will take the seat, so that a later one can choose others. */
    public void want(UUID showtime, String id) {
        wanted.add(new SeatKey(showtime, id));
    }

    public boolean isWanted(UUID showtime, String id) {
        return wanted.contains(new SeatKey(showtime, id));
    }
}
