package io.github.moviereservation.ticket.domain.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "ticket.admission")
public interface AdmissionConfig {

    /** How long before the start the doors open. */
    @WithDefault("PT1H")
    Duration opensBefore();

    /** How long after the end a ticket is still let in. */
    @WithDefault("PT0S")
    Duration closesAfter();

    /** How far the clock of a door without network may be ahead. */
    @WithDefault("PT5M")
    Duration clockSkew();
}
