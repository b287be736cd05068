package io.github.moviereservation.showtime.domain.catalogue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;

/** When a theater is open, on its own clock. A weekday that is missing is closed. */
public record OpeningHours(Map<DayOfWeek, OpeningTimes> days, ZoneId zone) {

    private record Span(Instant opens, Instant closes) {

        boolean covers(Instant instant) {
            return !instant.isBefore(opens) && instant.isBefore(closes);
        }
    }

    /** Whether it is open all the time; where one day's hours end as the next ones begin, nobody is sent out. */
    public boolean cover(Instant from, Instant to) {
        var reached = from;
        while (reached.isBefore(to)) {
            var open = reached;
            var span = around(open).filter(candidate -> candidate.covers(open)).findFirst();
            if (span.isEmpty()) {
                return false;
            }
            reached = span.get().closes();
        }
        return true;
    }

    /** The hours of yesterday may last until today. */
    private Stream<Span> around(Instant instant) {
        var today = LocalDate.ofInstant(instant, zone);
        return Stream.of(today.minusDays(1), today)
                .filter(day -> days.containsKey(day.getDayOfWeek()))
                .map(this::of);
    }

    private Span of(LocalDate day) {
        var times = days.get(day.getDayOfWeek());
        var opens = LocalTime.parse(times.opens());
        var closes = LocalTime.parse(times.closes());
        var last = closes.isAfter(opens) ? day : day.plusDays(1);
        return new Span(
                day.atTime(opens).atZone(zone).toInstant(),
                last.atTime(closes).atZone(zone).toInstant());
    }
}
