package io.github.moviereservation.ticket.domain.code;

import io.github.moviereservation.web.KeyFolder;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The newest key signs, all of them verify. Read at start, so that a bad folder stops the service then. */
@ApplicationScoped
@Startup
public class TicketKeys {

    private final List<TicketKey> keys;

    TicketKeys(TicketKeysConfig config) {
        keys = new KeyFolder<>(config.keysDir(), TicketKey::newPem, TicketKey::ofPem).load();
    }

    public List<TicketKey> all() {
        return keys;
    }

    TicketKey newest() {
        return keys.getLast();
    }
}
