package io.github.moviereservation.notification.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the broker is, as the outbox reads it too. */
@ConfigMapping(prefix = "cinema.broker")
public interface BrokerConfig {

    String host();

    int port();

    String username();

    String password();

    @WithDefault("/")
    String virtualHost();
}
