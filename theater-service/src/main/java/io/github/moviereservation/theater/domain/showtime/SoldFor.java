package io.github.moviereservation.theater.domain.showtime;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A showtime and some of its sold seats. The title is null when the showtime was announced before titles were kept. */
public record SoldFor(UUID id, String movieTitle, Instant startsAt, List<String> seats) {}
