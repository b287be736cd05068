package io.github.moviereservation.notification.messaging;

import io.github.moviereservation.notification.support.ChangeTest;
import io.github.moviereservation.notification.support.Inboxes;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CancelledBookingTest extends ChangeTest {

    @Test
    void whoseBookingIsCancelledIsToldNothingMore() {
        confirm(ann, booking, 1);
        publish(of("booking.cancelled.v1", ann, booking));
        Inboxes.await(ann, 2);
        confirm(bob, bobsBooking, 1);

        publish(changed(2));
        publish(remapped());

        Inboxes.await(bob, 3);
        Inboxes.stays(ann, 2);
    }

    @Test
    void aCancellationThatOvertookTheConfirmationCounts() {
        publish(of("booking.cancelled.v1", ann, booking));
        Inboxes.await(ann, 1);
        confirm(ann, booking, 2);
        confirm(bob, bobsBooking, 1);

        publish(changed(2));
        publish(remapped());

        Inboxes.await(bob, 3);
        Inboxes.stays(ann, 2);
    }
}
