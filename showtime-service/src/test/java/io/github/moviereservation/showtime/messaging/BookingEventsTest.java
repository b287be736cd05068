package io.github.moviereservation.showtime.messaging;

import static io.github.moviereservation.showtime.support.Calendar.TOMORROW;
import static io.github.moviereservation.showtime.support.Calendar.change;
import static io.github.moviereservation.showtime.support.Calendar.eventually;
import static io.github.moviereservation.showtime.support.Calendar.get;
import static io.github.moviereservation.showtime.support.Calendar.plan;
import static io.github.moviereservation.showtime.support.Calendar.scheduled;
import static io.github.moviereservation.showtime.support.Calendar.with;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.showtime.support.Bookings;
import io.github.moviereservation.showtime.support.Catalogue;
import io.github.moviereservation.showtime.support.ShowtimeTest;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Problems;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BookingEventsTest extends ShowtimeTest {

    private static final Instant LATER = TOMORROW.plus(Duration.ofHours(6));

    private final UUID booking = UUID.randomUUID();

    @Test
    void theFilmThatTicketsAreSoldForStays() {
        var other = new Catalogue().publish();
        scheduled(plan(other, TOMORROW));
        Broker.publish(Bookings.confirmed(booking, id));
        filmIsFixed(id);

        change(id, with(plan(catalogue, LATER), "movieId", other.movie)).then().spec(Problems.is(422, "movie-change"));

        get(id).then().body("movie.id", is(catalogue.movie), "startsAt", is(TOMORROW.toString()));
        change(id, plan(catalogue, LATER)).then().statusCode(200);
    }

    @Test
    void theFilmMayChangeAgainWhenAllBookingsAreCancelled() {
        var second = UUID.randomUUID();
        Broker.publish(Bookings.confirmed(booking, id));
        Broker.publish(Bookings.confirmed(second, id));
        filmIsFixed(id);

        Broker.publish(Bookings.cancelled(booking, id));
        Broker.publish(Bookings.cancelled(second, id));

        filmIsFree(id);
    }

    /** Each queue is read in order: what comes of a later booking tells that the earlier events were read. */
    @Test
    void aConfirmationThatComesAfterItsCancellationSellsNothing() {
        var other = scheduled(plan(catalogue, LATER));
        var ofOther = UUID.randomUUID();
        Broker.publish(Bookings.confirmed(ofOther, other));
        filmIsFixed(other);
        Broker.publish(Bookings.cancelled(booking, id));
        Broker.publish(Bookings.cancelled(ofOther, other));
        filmIsFree(other);

        Broker.publish(Bookings.confirmed(booking, id));
        Broker.publish(Bookings.confirmed(UUID.randomUUID(), other));
        filmIsFixed(other);

        changeToUnknownFilm(id).then().spec(Problems.is(422, "unknown-movie"));
    }

    @Test
    void aBookingThatIsExchangedIsSoldForItsNewShowtimeAlone() {
        var other = scheduled(plan(catalogue, LATER));
        Broker.publish(Bookings.confirmed(booking, id));
        filmIsFixed(id);

        Broker.publish(Bookings.exchanged(booking, other));

        filmIsFixed(other);
        filmIsFree(id);
        Broker.publish(Bookings.cancelled(booking, other));
        filmIsFree(other);
    }

    @Test
    void anExchangeThatOvertookTheConfirmationCounts() {
        var other = scheduled(plan(catalogue, LATER));
        Broker.publish(Bookings.exchanged(booking, other));
        filmIsFixed(other);

        Broker.publish(Bookings.confirmed(booking, id));
        confirmationsAreRead();

        changeToUnknownFilm(id).then().spec(Problems.is(422, "unknown-movie"));
        changeToUnknownFilm(other).then().spec(Problems.is(422, "movie-change"));
    }

    @Test
    void anExchangeThatComesAfterTheCancellationSellsNothing() {
        var other = scheduled(plan(catalogue, LATER));
        var ofOther = UUID.randomUUID();
        Broker.publish(Bookings.confirmed(ofOther, id));
        filmIsFixed(id);
        Broker.publish(Bookings.cancelled(booking, other));
        Broker.publish(Bookings.cancelled(ofOther, id));
        filmIsFree(id);

        Broker.publish(Bookings.exchanged(booking, other));
        Broker.publish(Bookings.confirmed(booking, id));
        confirmationsAreRead();

        changeToUnknownFilm(id).then().spec(Problems.is(422, "unknown-movie"));
        changeToUnknownFilm(other).then().spec(Problems.is(422, "unknown-movie"));
    }

    private void confirmationsAreRead() {
        var last = scheduled(plan(catalogue, LATER.plus(Duration.ofHours(6))));
        Broker.publish(Bookings.confirmed(UUID.randomUUID(), last));
        filmIsFixed(last);
    }

    private void filmIsFixed(UUID showtime) {
        eventually(() -> changeToUnknownFilm(showtime).then().spec(Problems.is(422, "movie-change")));
    }

    private void filmIsFree(UUID showtime) {
        eventually(() -> changeToUnknownFilm(showtime).then().spec(Problems.is(422, "unknown-movie")));
    }

    /** Asks whether the film may change, without changing it. */
    private Response changeToUnknownFilm(UUID showtime) {
        return change(showtime, with(plan(catalogue, TOMORROW), "movieId", UUID.randomUUID()));
    }
}
