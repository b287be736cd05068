package io.github.moviereservation.showtime.domain.calendar;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What to copy into another week.
 *
 * @param from the Monday of the week that is copied
 * @param to the Monday of the other
 * @param dryRun only tells what would be
 */
public record WeekCopy(UUID theaterId, LocalDate from, LocalDate to, boolean dryRun, boolean force) {}
