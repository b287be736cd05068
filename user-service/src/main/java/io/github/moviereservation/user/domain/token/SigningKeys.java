package io.github.moviereservation.user.domain.token;

import io.github.moviereservation.user.domain.AccountsConfig;
import io.github.moviereservation.web.KeyFolder;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The live keys: the newest signs, all of them verify. Read at start, so that a bad folder stops the service then. */
@ApplicationScoped
@Startup
public class SigningKeys {

    private final List<SigningKey> keys;

    SigningKeys(AccountsConfig config) {
        keys = new KeyFolder<>(config.keysDir(), SigningKey::newPem, SigningKey::ofPem).load();
    }

    public List<SigningKey> all() {
        return keys;
    }

    SigningKey newest() {
        return keys.getLast();
    }

    Optional<SigningKey> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }
}
