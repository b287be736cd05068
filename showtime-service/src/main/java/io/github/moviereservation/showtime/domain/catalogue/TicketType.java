package io.github.moviereservation.showtime.domain.catalogue;

/** A kind of ticket that a theater sells, with its discount on the seat's price. */
public record TicketType(String code, String name, int percentOff) {}
