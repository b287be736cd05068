package io.github.moviereservation.user;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.moviereservation.events.Inbox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** This service listens to nothing, so it has no inbox to tidy. */
@QuarkusTest
class HousekeepingTest {

    @Inject
    Inbox inbox;

    @Test
    void thereIsNoInboxToPurge() {
        assertThatCode(() -> VertxContextSupport.subscribeAndAwait(inbox::purge))
                .doesNotThrowAnyException();
    }
}
