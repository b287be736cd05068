package io.github.moviereservation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.CompositeException;
import io.vertx.core.VertxException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the JDK and the database's client say that a connection is gone, or that there is none. */
class DatabaseOutageTest {

    static Stream<Throwable> outages() {
        return Stream.of(
                new IOException("Broken pipe"),
                new ClosedChannelException(),
                new VertxException("Timeout waiting for connection", true),
                new IllegalStateException("The session cannot be flushed", new IOException("Broken pipe")),
                new CompositeException(
                        new IllegalStateException("Rollback failed"), ClosedConnectionException.INSTANCE));
    }

    static Stream<Throwable> faults() {
        return Stream.of(
                new IOException("No space left on device"),
                new FileNotFoundException("Broken"),
                new IllegalStateException("Timeout"),
                new NullPointerException());
    }

    @ParameterizedTest
    @MethodSource("outages")
    void whatPassesByItselfIsAnOutage(Throwable failure) {
        assertThat(DatabaseOutage.isCauseOf(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void anythingElseIsAFault(Throwable failure) {
        assertThat(DatabaseOutage.isCauseOf(failure)).isFalse();
    }
}
