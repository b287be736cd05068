package io.github.moviereservation.ticket.domain.document;

import io.github.moviereservation.ticket.domain.booking.Booking;
import io.github.moviereservation.ticket.domain.booking.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** What was paid for what, and the value added tax in it. */
@ApplicationScoped
class ReceiptPdf {

    private static final float SIZE = 10;

    private final Typefaces typefaces;
    private final ReceiptConfig config;

    ReceiptPdf(Typefaces typefaces, ReceiptConfig config) {
        this.typefaces = typefaces;
        this.config = config;
    }

    byte[] print(Booking booking) {
        return Pages.print("Receipt " + booking.reference, (document, writer) -> draw(booking, document));
    }

    private void draw(Booking booking, Document document) {
        var showtime = booking.showtime;
        var head = new PdfPTable(1);
        head.setWidthPercentage(100);
        head.addCell(cell(typefaces.text(config.seller(), SIZE)));
        head.addCell(cell(typefaces.bold("Receipt " + booking.reference, 18)));
        head.addCell(cell(typefaces.text(
                "Paid on %s".formatted(TicketsPdf.DAY_AND_TIME.format(showtime.local(booking.paidAt))), SIZE)));
        head.addCell(cell(typefaces.bold(showtime.movieTitle, 12)));
        head.addCell(cell(typefaces.text(
                "%s, %s, %s"
                        .formatted(
                                TicketsPdf.DAY_AND_TIME.format(showtime.local(showtime.startsAt)),
                                showtime.theaterName,
                                showtime.screenName),
                SIZE)));
        head.setSpacingAfter(16);
        document.add(head);
        document.add(lines(booking));
    }

    private PdfPTable lines(Booking booking) {
        var table = new PdfPTable(new float[] {3, 1});
        table.setWidthPercentage(100);
        for (Ticket ticket : booking.tickets) {
            var name = "Seat %s, %s".formatted(ticket.seat, booking.showtime.nameOfType(ticket.type));
            add(table, typefaces.text(name, SIZE), typefaces.text(money(ticket.price, booking), SIZE));
        }
        if (booking.discount > 0) {
            add(
                    table,
                    typefaces.text("Discount " + booking.promoCode(), SIZE),
                    typefaces.text("-" + money(booking.discount, booking), SIZE));
        }
        add(table, typefaces.bold("Total", 12), typefaces.bold(money(booking.total, booking), 12));
        var vat = Vat.in(booking.total, rateOf(booking));
        add(table, typefaces.text("Net", SIZE), typefaces.text(money(vat.net(), booking), SIZE));
        add(
                table,
                typefaces.text("VAT %s %%".formatted(vat.rate().toPlainString()), SIZE),
                typefaces.text(money(vat.tax(), booking), SIZE));
        return table;
    }

    private BigDecimal rateOf(Booking booking) {
        return config.vatRates().stream()
                .flatMap(List::stream)
                .filter(rate -> rate.theaterId().equals(booking.showtime.theaterId))
                .map(VatRate::percent)
                .findFirst()
                .orElse(config.vatRate());
    }

    private static void add(PdfPTable table, Phrase what, Phrase amount) {
        table.addCell(cell(what));
        var right = cell(amount);
        right.setHorizontalAlignment(Element.ALIGN_RIGHT);
        table.addCell(right);
    }

    private static PdfPCell cell(Phrase content) {
        var cell = new PdfPCell(content);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPaddingBottom(6);
        cell.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
        return cell;
    }

    private static String money(long minorUnits, Booking booking) {
        var digits = Currency.getInstance(booking.currency).getDefaultFractionDigits();
        return "%s %s".formatted(BigDecimal.valueOf(minorUnits, digits).toPlainString(), booking.currency);
    }
}
