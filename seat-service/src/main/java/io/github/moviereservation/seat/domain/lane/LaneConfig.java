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

    /** An operation that has waited that long for its turn, or for rows of other replicas, is refused as busy. */
    @WithDefault("2s")
    Duration longestWait();

    /** A batch that the database has not answered by then has failed; so has a commit. */
    @WithDefault("5s")
    Duration batchTimeout();
}
