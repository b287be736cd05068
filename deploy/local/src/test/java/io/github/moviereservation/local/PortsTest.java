package io.github.moviereservation.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

    /** Where Linux starts to take ports for outgoing connections; other systems start higher. */
    private static final int OUTGOING = 32_768;

    private final Ports ports = new Ports();

    @Test
    void noPortIsGivenTwiceOrTakenByAnOutgoingConnection() {
        assertThat(Stream.generate(ports::any).limit(200))
                .doesNotHaveDuplicates()
                .allMatch(port -> port < OUTGOING);
    }

    @Test
    void aTakenPortIsReplacedByAnother() throws IOException {
        try (var taken = new ServerSocket(ports.any(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(ports.near(taken.getLocalPort())).isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void aFreePortIsGivenOnce() {
        var wished = new Ports().any();

        assertThat(ports.near(wished)).isEqualTo(wished);
        assertThat(ports.near(wished)).isNotEqualTo(wished);
    }
}
