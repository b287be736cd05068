package io.github.moviereservation.ticket.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import io.github.moviereservation.ticket.domain.booking.Booking;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final String TITLE =
            "Dr. Strangelove; or: \\How I Learned, to Stop Worrying\\ – 博士の異常な愛情 または私は如何にして心配するのを止めて水爆を愛する";

    @Test
    void whatIsWrittenIsRead() {
        var event = Biweekly.parse(written(TITLE)).first().getEvents().getFirst();

        assertThat(event.getSummary().getValue()).isEqualTo(TITLE);
        assertThat(event.getLocation().getValue()).isEqualTo("Odeon, Screen 1");
        assertThat(event.getDescription().getValue()).isEqualTo("Seats: C4\nBooking: 7KQ2M4XA");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-11-27T19:15:00Z"));
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2026-11-27T22:00:00Z"));
        assertThat(event.getSequence().getValue()).isEqualTo(3);
    }

    /** Calendars take no notice of what is not newer. */
    @Test
    void anExchangeIsNewsWhateverTheVersionOfTheOtherShowtime() {
        var booking = Bookings.of(TITLE);
        booking.tickets.getFirst().issue = 1;
        booking.showtime.version = 9;
        var before = sequenceOf(booking);

        booking.tickets.getFirst().issue = 2;
        booking.showtime.version = 1;

        assertThat(sequenceOf(booking)).isGreaterThan(before);
    }

    private static int sequenceOf(Booking booking) {
        var text = new String(Calendar.write(booking), StandardCharsets.UTF_8);
        return Biweekly.parse(text).first().getEvents().getFirst().getSequence().getValue();
    }

    @Test
    void noLineIsLongerThan75BytesAndEachEndsWithCrLf() {
        var text = written(TITLE);

        assertThat(text).endsWith("\r\n");
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    @Test
    void aTitleCannotAddLinesOfItsOwn() {
        var text = written("Metropolis\r\nATTENDEE:mailto:eve@example.org\u0007");

        assertThat(text).contains("SUMMARY:Metropolis\\nATTENDEE:mailto:eve@example.org \r\n");
    }

    private static String written(String title) {
        return new String(Calendar.write(Bookings.of(title)), StandardCharsets.UTF_8);
    }
}
