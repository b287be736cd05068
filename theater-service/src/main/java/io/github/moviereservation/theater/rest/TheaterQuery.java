package io.github.moviereservation.theater.rest;

import io.github.moviereservation.theater.domain.theater.TheaterSearch;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

/** An empty filter filters nothing. */
public class TheaterQuery {

    @QueryParam("q")
    @Size(max = 200)
    String q;

    @QueryParam("city")
    @Size(max = 100)
    String city;

    TheaterSearch toSearch() {
        return new TheaterSearch(filter(q), filter(city));
    }

    private static String filter(String given) {
        return given == null || given.isBlank() ? null : given;
    }
}
