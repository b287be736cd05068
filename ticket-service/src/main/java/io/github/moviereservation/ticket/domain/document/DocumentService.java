package io.github.moviereservation.ticket.domain.document;

import io.github.moviereservation.ticket.domain.booking.Booking;
import io.github.moviereservation.ticket.domain.booking.BookingCancelledException;
import io.github.moviereservation.ticket.domain.booking.BookingNotConfirmedException;
import io.github.moviereservation.ticket.domain.booking.BookingReader;
import io.github.moviereservation.ticket.domain.booking.BookingStatus;
import io.github.moviereservation.ticket.domain.booking.Viewer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** The documents of a confirmed booking; somebody else's booking does not exist for a customer. */
@ApplicationScoped
public class DocumentService {

    private final BookingReader bookings;
    private final PrintRoom room;
    private final TicketsPdf tickets;
    private final ReceiptPdf receipt;

    DocumentService(BookingReader bookings, PrintRoom room, TicketsPdf tickets, ReceiptPdf receipt) {
        this.bookings = bookings;
        this.room = room;
        this.tickets = tickets;
        this.receipt = receipt;
    }

    public Uni<Document> tickets(UUID id, Viewer viewer) {
        return print(id, viewer, "tickets-%s.pdf", tickets::print);
    }

    public Uni<Document> receipt(UUID id, Viewer viewer) {
        return print(id, viewer, "receipt-%s.pdf", receipt::print);
    }

    public Uni<Document> calendar(UUID id, Viewer viewer) {
        return print(id, viewer, "tickets-%s.ics", Calendar::write);
    }

    private Uni<Document> print(UUID id, Viewer viewer, String fileName, Function<Booking, byte[]> printer) {
        return bookings.visible(id, viewer)
                .invoke(booking -> requireConfirmed(booking.status))
                .chain(booking ->
                        room.print(() -> new Document(fileName.formatted(booking.reference), printer.apply(booking))));
    }

    private static void requireConfirmed(BookingStatus status) {
        switch (status) {
            case CONFIRMED -> {}
            case CANCELLED -> throw new BookingCancelledException();
            case PENDING, PAID, FAILED -> throw new BookingNotConfirmedException();
        }
    }
}
