package io.github.moviereservation.movie.domain.poster;

/** An image ready to be shown in two sizes: decoded once and written anew, hence free of metadata. */
public record Poster(String hash, String contentType, byte[] content, byte[] smallContent) {}
