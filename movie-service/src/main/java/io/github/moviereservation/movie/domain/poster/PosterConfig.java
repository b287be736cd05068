package io.github.moviereservation.movie.domain.poster;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "movie.poster")
public interface PosterConfig {

    /** Largest upload, in bytes. */
    @WithDefault("5242880")
    long maxBytes();

    /** Largest image, width times height; checked before anything is decoded. */
    @WithDefault("16000000")
    long maxPixels();

    /** Wider images are made smaller, in pixels. */
    @WithDefault("1000")
    int width();

    /** Higher images are made smaller, in pixels. */
    @WithDefault("1500")
    int height();

    /** Bounds of the small size, in pixels. */
    @WithDefault("400")
    int smallWidth();

    @WithDefault("600")
    int smallHeight();
}
