package io.github.moviereservation.reporting.domain.reports;

/** Tickets and money (minor units) of bookings that stand. */
public record TopMoviesRow(String key, String label, long tickets, String currency, long gross) {}
