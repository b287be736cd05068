package io.github.moviereservation.notification.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.notification.live.ServerMessage.Seats;
import io.github.moviereservation.notification.support.LiveClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SlowReaderTest {

    private final Topic topic = new Topic(UUID.randomUUID());

    @Inject
    LiveSockets sockets;

    @Inject
    LiveBroadcast broadcast;

    @Test
    void whoDoesNotReadIsCutOffAndTheOthersAreNot() throws IOException {
        try (var lazy = new Socket();
                var reader = LiveClient.subscribedTo(UUID.randomUUID())) {
            subscribeAndStopReading(lazy);
            var seats = bigChange();

            Awaitility.await("the cut")
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> {
                        for (var message = 0; message < 20; message++) {
                            broadcast.toSubscribers(seats);
                        }
                        return sockets.subscribersOf(topic).isEmpty();
                    });

            reader.roundTrip();
            assertThat(reader.closed()).isNotDone();
        }
    }

    private Seats bigChange() {
        return new Seats(
                topic.showtimeId(),
                IntStream.range(0, 500)
                        .mapToObj(number -> new Seats.Seat("ROW" + number, "HELD", number))
                        .toList());
    }

    /** By hand, because every WebSocket library reads on. */
    private void subscribeAndStopReading(Socket socket) throws IOException {
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        write(socket, """
                GET /api/live HTTP/1.1\r
                Host: localhost\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                \r
                """.getBytes(StandardCharsets.US_ASCII));
        readHandshake(socket);
        write(socket, maskedFrame(LiveClient.subscription(topic.showtimeId()).encode()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> !sockets.subscribersOf(topic).isEmpty());
    }

    /** A frame that comes before its end would belong to nobody. */
    private static void readHandshake(Socket socket) throws IOException {
        var answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) socket.getInputStream().read());
        }
        assertThat(answer).startsWith("HTTP/1.1 101");
    }

    private static void write(Socket socket, byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** A text frame of less than 126 bytes, masked with zeros. */
    private static byte[] maskedFrame(String text) {
        var payload = text.getBytes(StandardCharsets.UTF_8);
        var frame = new byte[6 + payload.length];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (0x80 | payload.length);
        System.arraycopy(payload, 0, frame, 6, payload.length);
        return frame;
    }
}
