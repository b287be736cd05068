package io.github.moviereservation.notification.rest;

import io.github.moviereservation.notification.domain.NotificationService;
import java.util.List;

/** A page with one member more: how many of all notifications are unread. */
public record InboxView(List<NotificationView> items, int page, int size, long total, long unread) {

    static InboxView of(NotificationService.Inbox inbox) {
        var page = inbox.page().map(NotificationView::of);
        return new InboxView(page.items(), page.page(), page.size(), page.total(), inbox.unread());
    }
}
