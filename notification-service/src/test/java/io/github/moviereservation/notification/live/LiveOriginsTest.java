package io.github.moviereservation.notification.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.moviereservation.notification.support.LiveClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LiveOriginsTest {

    private static final String FORWARDED_HOST = "X-Forwarded-Host";

    @Test
    void aPageOfTheSameHostMayConnect() {
        accepts(Map.of("Origin", "http://localhost:" + RestAssured.port));
    }

    @Test
    void whatIsNoBrowserMayConnect() {
        accepts(Map.of());
    }

    @Test
    void aPageOfAnAllowedOriginMayConnect() {
        accepts(Map.of("Origin", "https://cinema.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "http://localhost:1",
                "http://localhost",
                "https://cinema.example:444",
                "https://cinema.example.evil.example",
                "null",
                "nonsense",
                "http://",
                "%%%"
            })
    void aForeignPageIsRefused(String origin) {
        refuses(Map.of("Origin", origin));
    }

    /** The local gateway tells the port too, Kong does not. */
    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080, 127.0.0.1:8080",
        "https://tickets.example, tickets.example",
        "http://TICKETS.example:8000, tickets.example",
    })
    void behindAGatewayTheHostThatTheBrowserSeesCounts(String origin, String forwardedHost) {
        accepts(Map.of("Origin", origin, FORWARDED_HOST, forwardedHost));
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8081, 127.0.0.1:8080",
        "https://evil.example, tickets.example",
    })
    void behindAGatewayAForeignPageIsRefused(String origin, String forwardedHost) {
        refuses(Map.of("Origin", origin, FORWARDED_HOST, forwardedHost));
    }

    private static void accepts(Map<String, String> headers) {
        try (var client = LiveClient.connect(headers)) {
            client.roundTrip();
        }
    }

    private static void refuses(Map<String, String> headers) {
        assertThatThrownBy(() -> LiveClient.connect(headers))
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .satisfies(failure -> assertThat(((WebSocketHandshakeException) failure.getCause())
                                .getResponse()
                                .statusCode())
                        .isEqualTo(403));
    }
}
