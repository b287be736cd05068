package io.github.moviereservation.movie.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "movie.cloudinary")
interface CloudinaryConfig {

    /** {@code cloudinary://<key>:<secret>@<cloud>}; without it, posters are kept in the service's own database. */
    Optional<String> url();

    /** The folder of the posters. */
    @WithDefault("posters")
    String folder();

    /** Of one try of one call, in whole seconds. */
    @WithDefault("PT5S")
    Duration timeout();
}
