package io.github.moviereservation.notification.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Where and when a film is shown. */
@Embeddable
public record Screening(String movie, String theater, String screen, Instant startsAt, ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

    /** With the time as the clock in the theater shows it. */
    String describe() {
        return "%s, %s, %s".formatted(time(), theater, screen);
    }

    String time() {
        return TIME.format(startsAt.atZone(zone));
    }
}
