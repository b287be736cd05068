package io.github.moviereservation.user.domain.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PasswordsTest {

    @Inject
    Passwords passwords;

    @Test
    void theAnswerComesBackOnTheCallersEventLoop() throws Throwable {
        var onEventLoop = VertxContextSupport.subscribeAndAwait(
                () -> passwords.hash("a good password").map(hash -> Context.isOnEventLoopThread()));

        assertThat(onEventLoop).isTrue();
    }

    @Test
    void withoutAHashNothingMatches() throws Throwable {
        assertThat(VertxContextSupport.subscribeAndAwait(
                        () -> passwords.matches("nobody's password", Optional.empty())))
                .isFalse();
    }

    @Test
    void aFloodIsShedAndTheQueueWorksOn() throws Throwable {
        var shed = new AtomicInteger();
        var failure = catchThrowable(() -> VertxContextSupport.subscribeAndAwait(() -> Uni.join()
                .all(Collections.nCopies(
                        100,
                        passwords
                                .hash("a good password")
                                .onFailure(TooBusyException.class)
                                .invoke(shed::incrementAndGet)))
                .andCollectFailures()));

        assertThat(failure).isNotNull();
        assertThat(shed).hasPositiveValue();
        assertThat(VertxContextSupport.subscribeAndAwait(() -> passwords.hash("a good password")))
                .startsWith("$argon2id$");
    }
}
