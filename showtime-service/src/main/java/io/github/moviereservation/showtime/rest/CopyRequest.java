package io.github.moviereservation.showtime.rest;

import io.github.moviereservation.showtime.domain.calendar.WeekCopy;
import io.github.moviereservation.web.DayOrInstant;
import io.github.moviereservation.web.InvalidInputException;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Weeks as ISO 8601 has them; they begin on Mondays. */
public record CopyRequest(
        @NotNull UUID theaterId,

        @Schema(examples = "2026-W48") @NotNull String from,

        @Schema(examples = "2026-W49") @NotNull String to,

        @Schema(description = "Only tells what would be") Boolean dryRun,

        @Schema(description = "Also outside the theater's opening hours")
        Boolean force) {

    WeekCopy toCopy() {
        var first = mondayOf("from", from);
        var second = mondayOf("to", to);
        if (first.equals(second)) {
            throw new InvalidInputException("to", "must be another week");
        }
        return new WeekCopy(theaterId, first, second, Boolean.TRUE.equals(dryRun), Boolean.TRUE.equals(force));
    }

    private static LocalDate mondayOf(String field, String week) {
        try {
            var monday = LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            if (DayOrInstant.isSupported(monday)) {
                return monday;
            }
        } catch (DateTimeException e) {
            throw new InvalidInputException(field, "must be a week such as 2026-W48");
        }
        throw new InvalidInputException(field, "must be between the years 1900 and 2999");
    }
}
