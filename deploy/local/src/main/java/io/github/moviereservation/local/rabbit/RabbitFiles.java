package io.github.moviereservation.local.rabbit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.moviereservation.local.StartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;

/**
 * Settings and data of the private node. Its name never changes, since the data of quorum queues belong to it; the
 * Erlang cookie is generated into the folder by the node itself.
 */
record RabbitFiles(Path folder) {

    /** A consumer keeps what it works on through an outage of its database; the broker would close its channel. */
    private static final Duration CONSUMER_TIMEOUT = Duration.ofDays(7);

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** @param topology exchanges, queues and bindings, which are there before anybody can publish */
    void write(RabbitAccess access, Path topology) throws StartFailed {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.writeString(folder.resolve("enabled_plugins"), "[].\n");
            Files.writeString(folder.resolve("rabbitmq-env.conf"), "");
            var definitions = folder.resolve("definitions.json");
            MAPPER.writeValue(definitions.toFile(), withUser(MAPPER.readTree(topology.toFile()), access));
            Files.writeString(folder.resolve("rabbitmq.conf"), """
                    listeners.tcp.1 = %s:%d
                    load_definitions = %s
                    consumer_timeout = %d
                    disk_free_limit.absolute = 100MB
                    vm_memory_high_watermark.absolute = 512MB
                    """.formatted(
                            RabbitAccess.HOST, access.port(), definitions, CONSUMER_TIMEOUT.toMillis()));
        } catch (IOException e) {
            throw new StartFailed("RabbitMQ's folder cannot be made: " + e.getMessage(), e);
        }
    }

    /** A node that loads definitions makes no user by itself. */
    private static JsonNode withUser(JsonNode topology, RabbitAccess access) {
        var definitions = (ObjectNode) topology;
        definitions
                .putArray("users")
                .addObject()
                .put("name", access.username())
                .put("password_hash", PasswordHash.of(access.password()))
                .put("hashing_algorithm", PasswordHash.ALGORITHM)
                .put("tags", "");
        definitions
                .putArray("permissions")
                .addObject()
                .put("user", access.username())
                .put("vhost", RabbitAccess.VIRTUAL_HOST)
                .put("configure", ".*")
                .put("write", ".*")
                .put("read", ".*");
        return definitions;
    }

    Map<String, String> environment(int distributionPort, int nameServerPort) {
        return Map.ofEntries(
                Map.entry("HOME", folder.toString()),
                Map.entry("RABBITMQ_NODENAME", "cinema@localhost"),
                Map.entry(
                        "RABBITMQ_CONF_ENV_FILE",
                        folder.resolve("rabbitmq-env.conf").toString()),
                Map.entry(
                        "RABBITMQ_CONFIG_FILE", folder.resolve("rabbitmq.conf").toString()),
                Map.entry(
                        "RABBITMQ_ADVANCED_CONFIG_FILE",
                        folder.resolve("advanced.config").toString()),
                Map.entry(
                        "RABBITMQ_ENABLED_PLUGINS_FILE",
                        folder.resolve("enabled_plugins").toString()),
                Map.entry("RABBITMQ_MNESIA_BASE", folder.resolve("data").toString()),
                Map.entry("RABBITMQ_LOG_BASE", folder.resolve("log").toString()),
                Map.entry("RABBITMQ_LOGS", "-"),
                Map.entry("RABBITMQ_DIST_PORT", String.valueOf(distributionPort)),
                Map.entry("ERL_EPMD_PORT", String.valueOf(nameServerPort)),
                Map.entry("ERL_EPMD_ADDRESS", RabbitAccess.HOST),
                // It runs already. Started by the node, when it is away for a moment, it would stay behind.
                Map.entry("ERL_AFLAGS", "-start_epmd false"),
                // Loopback only; and no busy waiting, which takes the processor away from the services beside it.
                Map.entry(
                        "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS",
                        "-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none"));
    }
}
