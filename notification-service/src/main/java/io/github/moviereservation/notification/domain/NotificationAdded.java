package io.github.moviereservation.notification.domain;

import io.github.moviereservation.events.Event;
import java.time.Instant;
import java.util.UUID;

/** Tells every replica of this service, because the user's sockets may be anywhere. */
public record NotificationAdded(
        UUID notificationId,
        UUID userId,
        NotificationKind kind,
        String title,
        String body,
        String link,
        Instant createdAt)
        implements Event {

    static NotificationAdded of(Notification notification) {
        return new NotificationAdded(
                notification.id,
                notification.userId,
                notification.kind,
                notification.title,
                notification.body,
                notification.link,
                notification.createdAt);
    }

    @Override
    public String type() {
        return "notification.added.v1";
    }

    @Override
    public UUID subject() {
        return notificationId;
    }
}
