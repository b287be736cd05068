package io.github.moviereservation.ticket.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.moviereservation.ticket.domain.seats.Hold;
import io.github.moviereservation.ticket.domain.seats.SoldSeats;
import io.github.moviereservation.web.BusinessException;
import io.github.moviereservation.web.LenientMapper;
import io.github.moviereservation.web.ServiceTokenFilter;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

/** seat-service's internal API. All calls are idempotent by the hold's or booking's id, so all of them are retried. */
@Path("/internal")
@RegisterRestClient(configKey = "seat")
@RegisterProvider(ServiceTokenFilter.class)
@Timeout(value = 2500, unit = ChronoUnit.MILLIS)
@Retry(maxRetries = 2, delay = 100, jitter = 50, abortOn = BusinessException.class)
@CircuitBreaker(requestVolumeThreshold = 50, failureRatio = 0.75, delay = 1000, skipOn = BusinessException.class)
interface SeatServiceApi {

    @GET
    @Path("/holds/{id}")
    Uni<Hold> find(@RestPath UUID id);

    @POST
    @Path("/holds")
    Uni<Hold> hold(HoldBody body);

    @POST
    @Path("/holds/{id}/extend")
    Uni<Hold> extend(@RestPath UUID id, BookingBody body);

    @POST
    @Path("/holds/{id}/confirm")
    Uni<Hold> confirm(@RestPath UUID id, ConfirmBody body);

    @POST
    @Path("/holds/{id}/release")
    Uni<Void> release(@RestPath UUID id);

    @POST
    @Path("/bookings/{id}/release")
    Uni<Void> releaseSold(@RestPath UUID id);

    @POST
    @Path("/bookings/{id}/exchange")
    Uni<SoldSeats> exchange(@RestPath UUID id, ExchangeBody body);

    @ClientObjectMapper
    static ObjectMapper mapper(ObjectMapper base) {
        return LenientMapper.of(base);
    }

    @ClientExceptionMapper
    static RuntimeException explain(Response response) {
        return SeatServiceProblem.explain(response);
    }

    record HoldBody(UUID holdId, UUID userId, UUID showtimeId, List<String> seats, boolean accessible, boolean staff) {}

    record BookingBody(UUID bookingId) {}

    record ConfirmBody(UUID bookingId, UUID userId) {}

    record ExchangeBody(UUID holdId, UUID userId, List<String> keep) {}
}
