package io.github.moviereservation.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the broker is; consumers read the same settings through the connector. */
@ConfigMapping(prefix = "cinema.broker")
public interface BrokerConfig {

    /** Host name or address. */
    String host();

    /** AMQP port. */
    int port();

    /** User that may configure, write and read in the virtual host. */
    String username();

    String password();

    /** The cinema's own virtual host, or the broker's default one. */
    @WithDefault("/")
    String virtualHost();
}
