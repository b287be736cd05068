package io.github.moviereservation.notification.rest;

import io.github.moviereservation.notification.domain.NotificationService;
import io.github.moviereservation.web.CurrentUser;
import io.github.moviereservation.web.PageQuery;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** The caller's own notifications. */
@Path("/api/notifications")
@Authenticated
public class NotificationResource {

    private final NotificationService notifications;
    private final CurrentUser user;

    NotificationResource(NotificationService notifications, CurrentUser user) {
        this.notifications = notifications;
        this.user = user;
    }

    /** Newest first. */
    @GET
    public Uni<InboxView> list(@BeanParam @Valid PageQuery page) {
        return notifications.inbox(user.id(), page).map(InboxView::of);
    }

    @POST
    @Path("/{id}/read")
    @APIResponse(responseCode = "204", description = "Read")
    @APIResponse(responseCode = "404", description = "not-found, also for somebody else's")
    public Uni<Void> markRead(@RestPath UUID id) {
        return notifications.markRead(user.id(), id);
    }
}
