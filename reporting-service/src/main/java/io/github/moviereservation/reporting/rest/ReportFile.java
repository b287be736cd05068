package io.github.moviereservation.reporting.rest;

/** A report, written. It is to be saved under {@code name}, or shown when that is null. */
record ReportFile(String contentType, String name, byte[] content) {}
