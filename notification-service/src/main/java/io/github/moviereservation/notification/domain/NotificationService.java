package io.github.moviereservation.notification.domain;

import io.github.moviereservation.events.Outbox;
import io.github.moviereservation.web.NotFoundProblem;
import io.github.moviereservation.web.Page;
import io.github.moviereservation.web.PageQuery;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
public class NotificationService {

    private final NotificationRepository notifications;
    private final Outbox outbox;

    NotificationService(NotificationRepository notifications, Outbox outbox) {
        this.notifications = notifications;
        this.outbox = outbox;
    }

    /** Keeps it for the user and announces it, within the transaction that the event's inbox opened. */
    public Uni<Void> add(UUID eventId, UUID userId, NotificationText text, Instant at) {
        var notification = Notification.of(eventId, userId, text, at);
        return notifications.persist(notification).chain(() -> outbox.add(NotificationAdded.of(notification)));
    }

    /** Newest first. */
    @WithSession
    public Uni<Inbox> inbox(UUID userId, PageQuery query) {
        var newest = notifications.newestOf(userId);
        return newest.count()
                .chain(total -> notifications
                        .countUnreadOf(userId)
                        .chain(unread -> newest.page(query.page(), query.size())
                                .list()
                                .map(items -> new Inbox(Page.of(items, query, total), unread))));
    }

    /** Reading again changes nothing. */
    @WithTransaction
    public Uni<Void> markRead(UUID userId, UUID id) {
        return notifications
                .findOf(userId, id)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFoundProblem("notification"))
                .invoke(notification -> notification.read(Instant.now()))
                .replaceWithVoid();
    }

    /** A page of a user's notifications, and how many of all of them are unread. */
    public record Inbox(Page<Notification> page, long unread) {}
}
