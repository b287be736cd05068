package io.github.moviereservation.ticket.domain.document;

import io.github.moviereservation.ticket.domain.booking.Booking;
import io.github.moviereservation.ticket.domain.booking.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/** A page per ticket: the words above, the QR code below. */
@ApplicationScoped
class TicketsPdf {

    static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);

    private static final String SEAT_LOST =
            "The film moved to another room, where no seat like this is free: please ask at the counter.";
    private static final float QR_SIZE = 220;

    /** In characters. What is longer is printed small, so that the longest names leave room for the seat. */
    private static final int LONG = 60;

    private final Typefaces typefaces;

    TicketsPdf(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    byte[] print(Booking booking) {
        return Pages.print(
                "Tickets " + booking.reference,
                (document, writer) -> booking.tickets.forEach(ticket -> {
                    document.newPage();
                    draw(ticket, writer.getDirectContent());
                }));
    }

    private void draw(Ticket ticket, PdfContentByte canvas) {
        var booking = ticket.booking;
        var showtime = booking.showtime;
        var title = showtime.movieTitle;
        var words = new ColumnText(canvas);
        words.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
        words.setSimpleColumn(
                Pages.MARGIN,
                Pages.MARGIN + QR_SIZE,
                PageSize.A5.getWidth() - Pages.MARGIN,
                PageSize.A5.getHeight() - Pages.MARGIN);
        var place = "%s, %s".formatted(showtime.theaterName, showtime.screenName);
        add(words, typefaces.bold(title, title.length() > LONG ? 12 : 22));
        add(words, typefaces.text(DAY_AND_TIME.format(showtime.local(showtime.startsAt)), 14));
        add(words, typefaces.text(place, place.length() > LONG ? 9 : 12));
        add(words, typefaces.bold("Seat " + ticket.seat, 22));
        add(words, typefaces.text("%s · %s".formatted(showtime.nameOfType(ticket.type), booking.reference), 12));
        if (ticket.seatLost) {
            add(words, typefaces.bold(SEAT_LOST, 12));
        }
        words.go();
        QrPicture.draw(canvas, ticket.code, (PageSize.A5.getWidth() - QR_SIZE) / 2, Pages.MARGIN, QR_SIZE);
    }

    private static void add(ColumnText words, Phrase phrase) {
        var paragraph = new Paragraph(phrase);
        paragraph.setMultipliedLeading(1.3f);
        paragraph.setSpacingAfter(6);
        words.addElement(paragraph);
    }
}
