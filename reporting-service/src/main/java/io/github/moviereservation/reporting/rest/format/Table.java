package io.github.moviereservation.reporting.rest.format;

import java.util.List;

/** A report as a file shows it. A cell is a text, a day, a {@link Long}, a {@link Double} share or {@link Money}. */
public record Table(String name, List<String> header, List<List<Object>> rows) {}
