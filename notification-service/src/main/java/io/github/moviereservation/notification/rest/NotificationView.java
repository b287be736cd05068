package io.github.moviereservation.notification.rest;

import io.github.moviereservation.notification.domain.Notification;
import io.github.moviereservation.notification.domain.NotificationKind;
import java.time.Instant;
import java.util.UUID;

/** {@code link} is a path in the web app. */
public record NotificationView(
        UUID id, NotificationKind kind, String title, String body, String link, Instant createdAt, boolean read) {

    static NotificationView of(Notification notification) {
        return new NotificationView(
                notification.id,
                notification.kind,
                notification.title,
                notification.body,
                notification.link,
                notification.createdAt,
                notification.isRead());
    }
}
