package io.github.moviereservation.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.notification.support.ChangeTest;
import io.github.moviereservation.notification.support.Inboxes;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimeChangeTest extends ChangeTest {

    private static final String NEW_TIME = "Fri 27 Nov 2026, 21:15, Odeon Central, Screen 1."
            + " Before it was Fri 27 Nov 2026, 20:15. Your tickets stay valid.";

    @Test
    void everybodyWhoBookedIsToldOfANewTime() {
        confirm(ann, booking, 1);
        confirm(bob, UUID.randomUUID(), 1);

        publish(changed(2));

        isTold("TIME_CHANGED", "New time: Metropolis", NEW_TIME);
        Inboxes.await(bob, 2);
    }

    @Test
    void aChangeThatLeavesTheTimeIsNoNews() {
        confirm(ann, booking, 1);

        var sameTime = changed(2);
        sameTime.getJsonObject("data").put("startsAt", "2026-11-27T19:15:00Z");
        publish(sameTime);
        publish(changed(3));

        Inboxes.await(ann, 2);
        Inboxes.stays(ann, 2);
    }

    @Test
    void anOlderChangeThatComesLaterIsNoNews() {
        confirm(ann, booking, 1);
        publish(changed(3));
        Inboxes.await(ann, 2);

        var older = changed(2);
        older.getJsonObject("data").put("startsAt", "2026-11-27T18:15:00Z");
        publish(older);

        Inboxes.stays(ann, 2);
    }

    @Test
    void whoseBookingComesAfterTheChangeIsToldToo() {
        tellBob(changed(2));

        confirm(ann, booking, 2);

        assertThat(bodies(ann)).contains(NEW_TIME);
    }

    @Test
    void whoBookedAfterTheChangeKnowsItAlready() {
        tellBob(changed(2));

        var late = confirmed(ann, booking);
        late.getJsonObject("data").getJsonObject("showtime").put("version", 3);
        publish(late);

        Inboxes.await(ann, 1);
        Inboxes.stays(ann, 1);
    }
}
