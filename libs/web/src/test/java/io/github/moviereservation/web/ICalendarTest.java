package io.github.moviereservation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ICalendarTest {

    @Test
    void linesEndAsTheStandardWants() {
        assertThat(written(new ICalendar("Tests").time("DTSTAMP", Instant.parse("2026-11-27T19:15:00Z"))))
                .isEqualTo("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Movie reservation//Tests//EN\r\n"
                        + "DTSTAMP:20261127T191500Z\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void whatMeansSomethingIsEscapedAndControlsAreLeftOut() {
        assertThat(written(new ICalendar("Tests").text("SUMMARY", "a\\b;c,d\ne\u0007f")))
                .contains("\r\nSUMMARY:a\\\\b\\;c\\,d\\ne f\r\n");
    }

    @Test
    void longLinesAreFoldedBetweenCharacters() {
        var title = "🎬é".repeat(60);

        var text = written(new ICalendar("Tests").text("SUMMARY", title));

        assertThat(text.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + title + "\r\n");
    }

    private static String written(ICalendar calendar) {
        return new String(calendar.toBytes(), StandardCharsets.UTF_8);
    }
}
