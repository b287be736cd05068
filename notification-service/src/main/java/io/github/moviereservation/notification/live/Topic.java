package io.github.moviereservation.notification.live;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The seats of one showtime, {@code seatmap/<showtimeId>}: open to everybody. */
record Topic(UUID showtimeId) {

    private static final Pattern NAME =
            Pattern.compile("seatmap/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    static Optional<Topic> parse(String name) {
        var matcher = NAME.matcher(name == null ? "" : name);
        return matcher.matches() ? Optional.of(new Topic(UUID.fromString(matcher.group(1)))) : Optional.empty();
    }

    String name() {
        return "seatmap/" + showtimeId;
    }
}
