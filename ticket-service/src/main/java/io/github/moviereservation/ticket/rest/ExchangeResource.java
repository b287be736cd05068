package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.exchange.ExchangeService;
import io.github.moviereservation.web.CurrentUser;
import io.github.moviereservation.web.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Other seats for a booking, perhaps in another showtime of the film. */
@Path("/api/bookings/{id}/exchange")
@Authenticated
@APIResponse(responseCode = "401", description = "Not signed in", content = @Content(mediaType = Problem.MEDIA_TYPE))
public class ExchangeResource {

    private final ExchangeService exchanges;
    private final BookingViews views;
    private final CurrentUser user;

    ExchangeResource(ExchangeService exchanges, BookingViews views, CurrentUser user) {
        this.exchanges = exchanges;
        this.views = views;
        this.user = user;
    }

    /**
     * Exchanges all seats at once, or none. A difference is charged or refunded; the codes of the old tickets are void.
     * The same key with the same body answers the same exchange, also while the first request still runs; an outage
     * (503) is not remembered.
     */
    @POST
    @APIResponse(
            responseCode = "200",
            description = "The booking with its new seats",
            content = @Content(schema = @Schema(implementation = BookingView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The booking as it still is; exchange is PENDING: the result of the payment is not known yet;"
                    + " with payment, the customer has to confirm it with the bank first",
            content = @Content(schema = @Schema(implementation = BookingView.class)))
    @APIResponse(responseCode = "400", description = "Invalid input, or no Idempotency-Key")
    @APIResponse(responseCode = "402", description = "payment-declined; nothing has changed")
    @APIResponse(responseCode = "404", description = "No such booking, or somebody else's; no such showtime or seat")
    @APIResponse(
            responseCode = "409",
            description = "booking-cancelled, booking-not-confirmed, counter-booking, exchange-running, ticket-used,"
                    + " seat-taken (with seats), seat-not-booked (with seats), too-many-holds")
    @APIResponse(responseCode = "410", description = "showtime-started, showtime-cancelled, hold-expired")
    @APIResponse(
            responseCode = "422",
            description = "too-late, other-movie, other-currency, seat-count, nothing-to-exchange, unknown-ticket-type,"
                    + " promo-code-not-for-showtime, payment-missing (with difference, currency),"
                    + " unknown-payment-token, idempotency-key-reused, exchange-incomplete, lone-seat (with"
                    + " suggestions), accessible-seat (with seats)")
    @APIResponse(responseCode = "503", description = "seats-unavailable, payment-unavailable; nothing has changed")
    public Uni<RestResponse<BookingView>> exchange(
            @RestPath UUID id,
            @RestHeader(IdempotencyKey.HEADER) String idempotencyKey,
            @NotNull @Valid ExchangeRequest request) {
        return exchanges
                .exchange(request.toOrder(id, IdempotencyKey.require(idempotencyKey), Viewers.of(user)))
                .chain(exchange -> views.whole(exchange.booking)
                        .map(view -> RestResponse.status(
                                exchange.status.isRunning() ? RestResponse.Status.ACCEPTED : RestResponse.Status.OK,
                                view)));
    }
}
