package io.github.moviereservation.ticket.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.ticket.support.Pdf;
import java.text.Normalizer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketsPdfTest {

    private final TicketsPdf tickets = new TicketsPdf(new Typefaces());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Amélie – Das fabelhafte Weiß",
                "Ţara moartă: Łódź",
                "Броненосец «Потёмкин»",
                "Ο Θίασος",
                "Նռան գույնը",
                "მონანიება",
                "ואלס עם באשיר",
                "七人の侍",
                "霸王别姬",
                "기생충",
            })
    void titlesOfManyAlphabetsCanBeRead(String title) throws Exception {
        var printed = Pdf.textsOf(tickets.print(Bookings.of(title))).getFirst();

        assertThat(printed).contains(title).contains("Seat C4", "Friday 27 November 2026, 20:15");
    }

    /** Arabic letters are printed in their joined forms. */
    @Test
    void arabicCanBeRead() throws Exception {
        var printed = Pdf.textsOf(tickets.print(Bookings.of("باب الحديد"))).getFirst();

        assertThat(Normalizer.normalize(printed, Normalizer.Form.NFKC)).contains("باب الحديد");
    }

    @Test
    void whatNoFontHasIsABox() throws Exception {
        var printed = Pdf.textsOf(tickets.print(Bookings.of("पथेर\tPanchali"))).getFirst();

        assertThat(printed).contains("□□□□ Panchali");
    }

    /** 200 characters are what a title may have. */
    @ParameterizedTest
    @ValueSource(strings = {"W", "霸", "Very "})
    void theLongestTitleLeavesRoomForTheRest(String syllable) throws Exception {
        var booking = Bookings.of(syllable.repeat(200).substring(0, 200));
        booking.showtime.theaterName = "W".repeat(100);
        booking.showtime.screenName = "W".repeat(100);

        var printed = Pdf.withCodes(tickets.print(booking));

        assertThat(printed.texts()).singleElement().asString().contains("Seat C4", "STUDENT · 7KQ2M4XA");
        assertThat(printed.qrCodes())
                .isEqualTo(booking.tickets.stream().map(ticket -> ticket.code).collect(Collectors.toList()));
    }
}
