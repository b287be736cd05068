package io.github.moviereservation.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.rabbitmq.RabbitMQContainer;

/** A RabbitMQ broker for tests: the shared one of the run, a container, or a private node. */
public record RabbitServer(String host, int port, int managementPort, String username, String password) {

    static final String SHARED = "CINEMA_TEST_RABBITMQ";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The broker that the whole run shares, or a new one that ends with this JVM. */
    public static RabbitServer start() {
        var shared = System.getenv(SHARED);
        if (shared != null) {
            var parts = shared.split(":", 5);
            return new RabbitServer(
                    parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[3], parts[4]);
        }
        return DockerClientFactory.instance().isDockerAvailable()
                ? container()
                : RabbitNode.create().start().server();
    }

    private static RabbitServer container() {
        var container = new RabbitMQContainer("rabbitmq:4-management-alpine");
        container.start();
        return new RabbitServer(
                container.getHost(),
                container.getAmqpPort(),
                container.getHttpPort(),
                container.getAdminUsername(),
                container.getAdminPassword());
    }

    String asEnvironment() {
        return SHARED + "="
                + String.join(":", host, String.valueOf(port), String.valueOf(managementPort), username, password);
    }

    /** A virtual host of its own keeps the queues of one test JVM away from all others. */
    public String newVirtualHost() {
        var name = "test-" + UUID.randomUUID();
        put("/api/vhosts/" + name, "{}");
        put("/api/permissions/" + name + "/" + username, "{\"configure\":\".*\",\"write\":\".*\",\"read\":\".*\"}");
        return name;
    }

    private void put(String path, String body) {
        var credentials = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create("http://" + host + ":" + managementPort + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build();
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
