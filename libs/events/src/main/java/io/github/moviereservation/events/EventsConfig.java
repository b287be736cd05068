package io.github.moviereservation.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of outbox and inbox. */
@ConfigMapping(prefix = "events")
public interface EventsConfig {

    /** Events claimed and sent together. */
    @WithDefault("256")
    int batchSize();

    /** After this a claimed event that nobody marked as sent may be claimed again. */
    @WithDefault("30s")
    Duration lease();

    /** A confirm of the broker that takes longer counts as lost; the event is sent again. */
    @WithDefault("10s")
    Duration confirmTimeout();

    /** Tries of a consumer before the message goes to the dead-letter queue. */
    @WithDefault("5")
    int attempts();

    /** The wait after the first failed try; it doubles with each further one. */
    @WithDefault("200ms")
    Duration backoff();

    /** How often the outbox is looked at without being woken. */
    @WithDefault("1s")
    Duration pollInterval();

    /** Sent events are deleted after this. */
    @WithDefault("1d")
    Duration sentRetention();

    /** Ids of received events are forgotten after this. It must exceed the longest redelivery. */
    @WithDefault("14d")
    Duration receivedRetention();
}
