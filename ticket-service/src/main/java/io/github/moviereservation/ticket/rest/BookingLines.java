package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.booking.Booking;
import io.github.moviereservation.ticket.domain.booking.BookingExport.Batch;
import io.github.moviereservation.web.CsvLine;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Bookings as lines of CSV; amounts in minor units, instants in UTC. */
final class BookingLines {

    private static final String HEADER = CsvLine.of(List.of(
            "reference",
            "status",
            "createdAt",
            "userId",
            "soldBy",
            "email",
            "movie",
            "theater",
            "screen",
            "startsAt",
            "seats",
            "tickets",
            "discount",
            "promoCode",
            "total",
            "refund",
            "currency",
            "paymentMethod",
            "id"));

    private BookingLines() {}

    static String of(Batch batch) {
        return batch.bookings().stream()
                .map(BookingLines::line)
                .collect(Collectors.joining("", batch.isFirst() ? HEADER : "", ""));
    }

    private static String line(Booking booking) {
        var showtime = booking.showtime;
        return CsvLine.of(Arrays.asList(
                booking.reference,
                BookingView.Status.of(booking.status),
                booking.createdAt,
                booking.sale.soldBy == null ? booking.userId : null,
                booking.sale.soldBy,
                booking.email,
                showtime.movieTitle,
                showtime.theaterName,
                showtime.screenName,
                showtime.startsAt,
                booking.tickets.stream().map(ticket -> ticket.seat).collect(Collectors.joining(" ")),
                booking.tickets.size(),
                booking.discount,
                booking.promoCode(),
                booking.total,
                booking.refundAmount,
                booking.currency,
                booking.sale.paymentMethod,
                booking.id));
    }
}
