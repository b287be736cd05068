package io.github.moviereservation.notification.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Something that a user was told; it stays in their inbox. */
@Entity
public class Notification {

    /** The id of the event that it tells of. */
    @Id
    public UUID id;

    public UUID userId;

    @Enumerated(EnumType.STRING)
    public NotificationKind kind;

    public String title;
    public String body;

    /** Path in the web app. */
    public String link;

    public Instant createdAt;
    public Instant readAt;

    static Notification of(UUID eventId, UUID userId, NotificationText text, Instant at) {
        var notification = new Notification();
        notification.id = eventId;
        notification.userId = userId;
        notification.kind = text.kind();
        notification.title = text.title();
        notification.body = text.body();
        notification.link = text.link();
        notification.createdAt = at;
        return notification;
    }

    public boolean isRead() {
        return readAt != null;
    }

    void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }
}
