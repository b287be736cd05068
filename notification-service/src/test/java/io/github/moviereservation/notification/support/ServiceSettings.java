package io.github.moviereservation.notification.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A site beside the service's own whose pages may open sockets. */
public class ServiceSettings implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("live.allowed-origins", "https://cinema.example");
    }

    @Override
    public void stop() {}
}
