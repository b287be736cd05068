package io.github.moviereservation.notification.messaging;

import io.github.moviereservation.events.CloudEvent;
import io.github.moviereservation.events.Inbox;
import io.github.moviereservation.notification.domain.booking.BookingNews;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Tells people that what they booked takes place at another time, or that their seats are others. */
@ApplicationScoped
public class ChangeConsumer {

    private final Inbox inbox;
    private final BookingNews news;

    ChangeConsumer(Inbox inbox, BookingNews news) {
        this.inbox = inbox;
        this.news = news;
    }

    @Incoming("showtime-changed")
    public Uni<Void> onShowtimeChanged(CloudEvent event) {
        return inbox.once(event, () -> {
            var showtime = event.data(ShowtimeChanged.class);
            return news.showtimeChanged(
                    showtime.showtimeId(), showtime.version(), showtime.toScreening(), event.time());
        });
    }

    @Incoming("seats-remapped")
    public Uni<Void> onSeatsRemapped(CloudEvent event) {
        return inbox.once(event, () -> {
            var remapped = event.data(SeatsRemapped.class);
            return news.seatsChanged(remapped.showtimeId(), remapped.toChanges(event.id(), event.time()));
        });
    }
}
