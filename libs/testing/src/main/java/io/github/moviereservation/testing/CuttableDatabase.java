package io.github.moviereservation.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** For a test whose service loses its database on the way: between the two is a network that can be cut. */
public class CuttableDatabase implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Network.class));
    }

    public static Proxy network() {
        return Network.proxy;
    }

    public static class Network implements QuarkusTestResourceLifecycleManager {

        private static Proxy proxy;

        @Override
        public Map<String, String> start() {
            var database = Infrastructure.database();
            proxy = new Proxy(database.host(), database.port());
            return Map.of(
                    "quarkus.datasource.reactive.url",
                    "postgresql://127.0.0.1:" + proxy.port() + "/" + database.name());
        }

        /** After {@link Infrastructure}. */
        @Override
        public int order() {
            return 1;
        }

        @Override
        public void stop() {
            proxy.close();
        }
    }
}
