package io.github.moviereservation.movie.domain.movie;

/** A movie with the status that it has at the moment. */
public record CataloguedMovie(Movie movie, MovieStatus status) {}
