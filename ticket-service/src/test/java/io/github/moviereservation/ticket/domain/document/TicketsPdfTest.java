package io.github.moviereservation.ticket.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.testing.Race;
import io.github.moviereservation.ticket.support.Pdf;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
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

    @Test
    void aLostSeatIsSentToTheCounter() throws Exception {
        var booking = Bookings.of("Metropolis");
        assertThat(Pdf.textsOf(tickets.print(booking)).getFirst()).doesNotContain("counter");
        booking.tickets.getFirst().seatLost = true;

        assertThat(Pdf.textsOf(tickets.print(booking)).getFirst()).contains("Seat C4", "please ask at the counter");
    }

    /** The fonts are shared. */
    @Test
    void manyArePrintedAtOnce() throws Exception {
        var titles = List.of("Metropolis", "Броненосец", "霸王别姬", "ואלס עם באשיר");

        var printed = Race.of(titles.stream()
                .<Callable<List<String>>>map(title -> () -> printedOften(title))
                .toList());

        for (int i = 0; i < titles.size(); i++) {
            assertThat(printed.get(i)).hasSize(25).allMatch(hasTitle(titles.get(i)));
        }
    }

    private List<String> printedOften(String title) throws IOException {
        var texts = new ArrayList<String>();
        for (int i = 0; i < 25; i++) {
            texts.addAll(Pdf.textsOf(tickets.print(Bookings.of(title))));
        }
        return texts;
    }

    private static Predicate<String> hasTitle(String title) {
        return text -> text.contains(title);
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
