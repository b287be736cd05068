package io.github.moviereservation.ticket.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.moviereservation.web.UnavailableException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrintRoomTest {

    private final PrintRoom room = new PrintRoom(1, 1);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void theWorkIsDoneElsewhere() {
        var thread = room.print(() -> Thread.currentThread().getName()).await().indefinitely();

        assertThat(thread).startsWith("print-");
    }

    @Test
    void whoeverIsTooManyIsSentAway() {
        var opened = new CountDownLatch(1);
        var printing = room.print(() -> waitFor(opened)).subscribeAsCompletionStage();
        var waiting = room.print(() -> waitFor(opened)).subscribeAsCompletionStage();

        var tooMany = room.print(() -> "third").await();
        assertThatThrownBy(tooMany::indefinitely).isInstanceOf(UnavailableException.class);
        opened.countDown();

        assertThat(printing.join()).isEqualTo("done");
        assertThat(waiting.join()).isEqualTo("done");
    }

    private static String waitFor(CountDownLatch latch) {
        try {
            latch.await();
            return "done";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
