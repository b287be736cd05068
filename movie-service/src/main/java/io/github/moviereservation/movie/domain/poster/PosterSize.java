package io.github.moviereservation.movie.domain.poster;

/** The sizes in which posters are shown; how large they are is set in {@link PosterConfig}. */
public enum PosterSize {
    LARGE,
    SMALL
}
