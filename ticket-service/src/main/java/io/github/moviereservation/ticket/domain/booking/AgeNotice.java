package io.github.moviereservation.ticket.domain.booking;

/**
 * What a customer should know before paying: the door asks for this age.
 *
 * @param age in years
 */
public record AgeNotice(String certificate, int age) {}
