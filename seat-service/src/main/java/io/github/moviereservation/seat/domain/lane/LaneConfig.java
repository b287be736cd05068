package io.github.moviereservation.seat.domain.lane;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "seat.lane")
public interface LaneConfig {

    /** Lanes of this process, each with a connection of its own; all of a showtime's operations take the same one. */
    @WithDefault("2")
    int count();

    /** Most operations that share a transaction. */
    @WithDefault("64")
    int mostTogether();

    /** Operations that may wait in a lane; further ones are refused as busy. */
    @WithDefault("2000")
    int longestQueue();

    /** An operation whose rows other replicas have locked all that time is refused as busy. */
    @WithDefault("3s")
    Duration longestWait();
}
