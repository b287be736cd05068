package io.github.moviereservation.ticket.domain.code;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

@ConfigMapping(prefix = "ticket.codes")
public interface TicketKeysConfig {

    /** The folder of the keys that sign tickets, shared by all replicas. */
    Path keysDir();
}
