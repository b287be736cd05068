package io.github.moviereservation.ticket.client;

import io.github.moviereservation.ticket.client.SeatServiceApi.BookingBody;
import io.github.moviereservation.ticket.client.SeatServiceApi.ConfirmBody;
import io.github.moviereservation.ticket.client.SeatServiceApi.ExchangeBody;
import io.github.moviereservation.ticket.client.SeatServiceApi.HoldBody;
import io.github.moviereservation.ticket.domain.seats.Hold;
import io.github.moviereservation.ticket.domain.seats.Seats;
import io.github.moviereservation.ticket.domain.seats.SeatsUnavailableException;
import io.github.moviereservation.ticket.domain.seats.SoldSeats;
import io.github.moviereservation.web.BusinessException;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The seats, over HTTP. Whatever is not a refusal means that seat-service cannot be reached. */
@ApplicationScoped
class SeatClient implements Seats {

    private final SeatServiceApi api;

    SeatClient(@RestClient SeatServiceApi api) {
        this.api = api;
    }

    @Override
    public Uni<Hold> find(UUID holdId) {
        return answer(api.find(holdId));
    }

    @Override
    public Uni<Hold> hold(
            UUID holdId, UUID userId, UUID showtimeId, List<String> seats, boolean accessible, boolean staff) {
        return answer(api.hold(new HoldBody(holdId, userId, showtimeId, seats, accessible, staff)));
    }

    @Override
    public Uni<Hold> extend(UUID holdId, UUID bookingId) {
        return answer(api.extend(holdId, new BookingBody(bookingId)));
    }

    @Override
    public Uni<Hold> confirm(UUID holdId, UUID bookingId, UUID userId) {
        return answer(api.confirm(holdId, new ConfirmBody(bookingId, userId)));
    }

    @Override
    public Uni<SoldSeats> exchange(UUID bookingId, UUID holdId, UUID userId, List<String> keep) {
        return answer(api.exchange(bookingId, new ExchangeBody(holdId, userId, keep)));
    }

    @Override
    public Uni<Void> release(UUID holdId) {
        return answer(api.release(holdId));
    }

    @Override
    public Uni<Void> releaseSold(UUID bookingId) {
        return answer(api.releaseSold(bookingId));
    }

    private static <T> Uni<T> answer(Uni<T> call) {
        return call.onFailure(failure -> !(failure instanceof BusinessException))
                .transform(failure -> {
                    Log.warnf("seat-service cannot be reached: %s", failure);
                    return new SeatsUnavailableException();
                });
    }
}
