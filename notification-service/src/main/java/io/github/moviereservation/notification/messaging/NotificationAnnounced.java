package io.github.moviereservation.notification.messaging;

import io.github.moviereservation.notification.live.ServerMessage;
import java.time.Instant;
import java.util.UUID;

/** The part of this service's own {@code notification.added.v1} that its replicas read. */
record NotificationAnnounced(
        UUID notificationId, UUID userId, String kind, String title, String body, String link, Instant createdAt) {

    ServerMessage.Notification toMessage() {
        return new ServerMessage.Notification(notificationId, kind, title, body, link, createdAt, false);
    }
}
