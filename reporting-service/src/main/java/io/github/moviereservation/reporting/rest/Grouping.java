package io.github.moviereservation.reporting.rest;

import io.github.moviereservation.reporting.domain.reports.GroupBy;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a row of a report stands for. */
public class Grouping {

    @RestQuery
    @Pattern(regexp = "day|movie|theater|showtime", message = "must be day, movie, theater or showtime")
    @Parameter(description = "day, movie, theater or showtime; when absent day, for top-movies movie")
    String groupBy;

    GroupBy or(GroupBy standard) {
        return groupBy == null ? standard : GroupBy.valueOf(groupBy.toUpperCase(Locale.ROOT));
    }
}
