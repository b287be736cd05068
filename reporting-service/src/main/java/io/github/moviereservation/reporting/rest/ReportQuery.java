package io.github.moviereservation.reporting.rest;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Period and form of a report. */
public class ReportQuery {

    @RestQuery
    @Parameter(description = "First day, on each theater's calendar; 29 days before the last when absent")
    LocalDate from;

    @RestQuery
    @Parameter(description = "Last day, inclusive, at most three years after the first; today when absent")
    LocalDate to;

    @RestQuery
    @Pattern(regexp = "json|csv|xlsx", message = "must be json, csv or xlsx")
    @Parameter(description = "json, csv or xlsx; goes before the Accept header")
    String format;
}
