package io.github.moviereservation.user.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    private final ClientAddress addresses = new ClientAddress(List.of("10.0.0.0/8", "fd00::/8"));

    @Test
    void theGatewaySaysWhoAsks() {
        assertThat(resolve("10.1.2.3", "203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(resolve("fd00::17", "2001:db8::7")).isEqualTo("2001:db8::7");
    }

    @Test
    void onlyWhatTheGatewayItselfAppendedIsBelieved() {
        assertThat(resolve("10.1.2.3", "9.9.9.9, 203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(resolve("10.1.2.3", "9.9.9.9", "8.8.8.8,203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @Test
    void whoIsNoGatewaySpeaksForItselfAlone() {
        assertThat(resolve("203.0.113.8", "203.0.113.7")).isEqualTo("203.0.113.8");
        assertThat(resolve("10.1.2.3")).isEqualTo("10.1.2.3");
        assertThat(resolve("10.1.2.3", "203.0.113.7, ")).isEqualTo("10.1.2.3");
    }

    private String resolve(String peer, String... forwardedFor) {
        return addresses.resolve(new InetSocketAddress(peer, 4711), List.of(forwardedFor));
    }
}
