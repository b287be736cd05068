package io.github.moviereservation.ticket.domain.booking;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What staff looks for; null or empty where it does not matter.
 *
 * @param text how the reference or the buyer's e-mail begins
 * @param from sold at this instant or later
 * @param to sold before this instant
 */
public record BookingSearch(
        String text,
        UUID showtimeId,
        UUID movieId,
        UUID theaterId,
        UUID userId,
        Set<BookingStatus> statuses,
        Instant from,
        Instant to) {

    private static final String NONE = "true";

    /** On the booking {@code b}. */
    String conditions() {
        var conditions = Stream.of(
                        condition(
                                hasText(),
                                "(b.reference like :reference escape '\\' or lower(b.email) like :email escape '\\')"),
                        condition(showtimeId != null, "b.showtime.id = :showtimeId"),
                        condition(movieId != null, "b.showtime.movieId = :movieId"),
                        condition(theaterId != null, "b.showtime.theaterId = :theaterId"),
                        condition(userId != null, "b.userId = :userId"),
                        condition(!statuses.isEmpty(), "b.status in :statuses"),
                        condition(from != null, "b.createdAt >= :from"),
                        condition(to != null, "b.createdAt < :to"))
                .flatMap(List::stream)
                .collect(Collectors.joining(" and "));
        return conditions.isEmpty() ? NONE : conditions;
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (hasText()) {
            var prefix = text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
            parameters.put("reference", prefix.toUpperCase(Locale.ROOT));
            parameters.put("email", prefix.toLowerCase(Locale.ROOT));
        }
        put(parameters, "showtimeId", showtimeId);
        put(parameters, "movieId", movieId);
        put(parameters, "theaterId", theaterId);
        put(parameters, "userId", userId);
        put(parameters, "statuses", statuses.isEmpty() ? null : statuses);
        put(parameters, "from", from);
        put(parameters, "to", to);
        return parameters;
    }

    private boolean hasText() {
        return text != null && !text.isBlank();
    }

    private static List<String> condition(boolean wanted, String condition) {
        return wanted ? List.of(condition) : List.of();
    }

    private static void put(Map<String, Object> parameters, String name, Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
