package io.github.moviereservation.showtime.domain.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "showtime")
public interface ShowtimeConfig {

    /** How long trailers run before the film. */
    @WithDefault("15m")
    Duration trailers();

    /** How long a screen without a time of its own stays occupied after the film, so that it can be cleaned. */
    @WithDefault("15m")
    Duration cleaning();

    /** How far ahead a showtime may be scheduled. */
    @WithDefault("365d")
    Duration horizon();
}
