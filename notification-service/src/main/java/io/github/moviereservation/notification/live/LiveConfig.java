package io.github.moviereservation.notification.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "live")
public interface LiveConfig {

    /** Topics that one socket may subscribe to. */
    @WithDefault("20")
    int subscriptions();

    /** Characters that may wait for a slow reader; with more its socket is closed. */
    @WithDefault("262144")
    int backlog();
}
