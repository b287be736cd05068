package io.github.moviereservation.ticket.domain.document;

/** What a customer keeps or prints. */
public record Document(String fileName, byte[] content) {}
