package io.github.moviereservation.showtime.domain.catalogue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "showtime.catalogue")
public interface CatalogueConfig {

    /** How long scheduling waits for the news of a film or screen that was made just before. */
    @WithDefault("2s")
    Duration patience();
}
