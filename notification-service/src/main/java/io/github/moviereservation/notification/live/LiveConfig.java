package io.github.moviereservation.notification.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "live")
public interface LiveConfig {

    /** Topics that one socket may subscribe to. */
    @WithDefault("20")
    int subscriptions();

    /** Pages of other sites that may open sockets, such as {@code https://cinema.example}; those of this one always may. */
    Optional<List<String>> allowedOrigins();

    /** Characters that may wait for a slow reader; with more its socket is closed. */
    @WithDefault("262144")
    int backlog();
}
