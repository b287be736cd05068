package io.github.moviereservation.showtime.domain.pricing;

import io.github.moviereservation.showtime.domain.catalogue.SeatKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Changes prices by a percentage or an amount, where all that it names fits; what is absent fits always.
 *
 * @param from the first start, as HH:mm on the theater's clock
 * @param to the first start after it; when that is not later, on the next day, which then counts as the day before
 * @param holiday true on holidays only, false on other days only
 */
public record PriceRule(
        @NotBlank @Size(max = 100) String name,
        @Size(min = 1) Set<@NotNull DayOfWeek> weekdays,
        @Pattern(regexp = TIME) String from,
        @Pattern(regexp = TIME) String to,
        @Size(min = 1, max = 10) Set<@NotBlank @Size(max = 20) String> formats,
        Boolean holiday,
        @Size(min = 1) Set<@NotNull SeatKind> kinds,

        @Schema(description = "Whole percent, added or with a minus taken off") @Min(-100) @Max(1000)
        Integer percent,

        @Schema(description = "Minor units, added or with a minus taken off") @Min(-MAX_PRICE) @Max(MAX_PRICE)
        Long amount) {

    /** In minor units. */
    public static final long MAX_PRICE = 1_000_000_00;

    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
    private static final long HUNDRED = 100;

    boolean fits(PricedStart start, SeatKind kind) {
        var day = lastsOverMidnight() && start.time().isBefore(LocalTime.parse(to)) ? start.yesterday() : start;
        return fits(weekdays, day.weekday())
                && fits(formats, start.format())
                && fits(kinds, kind)
                && (holiday == null || holiday == day.isHoliday())
                && (from == null || isWithin(start.time()));
    }

    /** Half a minor unit is rounded up; no price is below zero. */
    long applyTo(long price) {
        var changed = percent == null ? price + amount : (price * (HUNDRED + percent) + HUNDRED / 2) / HUNDRED;
        return Math.clamp(changed, 0, MAX_PRICE);
    }

    private boolean isWithin(LocalTime time) {
        var begins = LocalTime.parse(from);
        var ends = LocalTime.parse(to);
        return lastsOverMidnight()
                ? !time.isBefore(begins) || time.isBefore(ends)
                : !time.isBefore(begins) && time.isBefore(ends);
    }

    private boolean lastsOverMidnight() {
        return from != null && !LocalTime.parse(to).isAfter(LocalTime.parse(from));
    }

    private static <T> boolean fits(Set<T> wanted, T is) {
        return wanted == null || wanted.contains(is);
    }
}
