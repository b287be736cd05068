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
    @Parameter(description = "day (when absent), movie, theater or showtime")
    String groupBy;

    GroupBy toGroupBy() {
        return groupBy == null ? GroupBy.DAY : GroupBy.valueOf(groupBy.toUpperCase(Locale.ROOT));
    }
}
