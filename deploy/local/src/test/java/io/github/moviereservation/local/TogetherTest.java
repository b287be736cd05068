package io.github.moviereservation.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TogetherTest {

    @Test
    void everyItemIsDone() throws Exception {
        var done = new ConcurrentLinkedQueue<Integer>();

        Together.run(2, List.of(1, 2, 3), done::add);

        assertThat(done).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    @Timeout(20)
    void theFirstFailureIsReportedWhileOthersStillRun() throws Exception {
        var interrupted = new CountDownLatch(1);

        assertThatThrownBy(() -> Together.run(2, List.of("slow", "broken"), item -> {
                    if (item.equals("broken")) {
                        throw new StartFailed(item);
                    }
                    try {
                        Thread.sleep(Duration.ofMinutes(1));
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                    }
                }))
                .isInstanceOf(StartFailed.class)
                .hasMessage("broken");

        assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
    }
}
