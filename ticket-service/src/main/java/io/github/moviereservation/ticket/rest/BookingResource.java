package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.booking.BookingReader;
import io.github.moviereservation.ticket.domain.booking.BookingService;
import io.github.moviereservation.ticket.domain.booking.CancellationService;
import io.github.moviereservation.web.CurrentUser;
import io.github.moviereservation.web.CursorPage;
import io.github.moviereservation.web.CursorQuery;
import io.github.moviereservation.web.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** A customer's own bookings; admins may read and cancel anybody's. */
@Path("/api/bookings")
@Authenticated
@APIResponse(responseCode = "401", description = "Not signed in", content = @Content(mediaType = Problem.MEDIA_TYPE))
public class BookingResource {

    private static final String PROMO_CODE_PROBLEMS = " unknown-promo-code, promo-code-expired,"
            + " promo-code-not-yet-valid, promo-code-used-up, promo-code-not-for-showtime";

    private final BookingService bookings;
    private final BookingReader reader;
    private final CancellationService cancellations;
    private final BookingViews views;
    private final CurrentUser user;

    BookingResource(
            BookingService bookings,
            BookingReader reader,
            CancellationService cancellations,
            BookingViews views,
            CurrentUser user) {
        this.bookings = bookings;
        this.reader = reader;
        this.cancellations = cancellations;
        this.views = views;
        this.user = user;
    }

    /**
     * Books and pays. The same key with the same body answers the same booking, also while the first request still
     * runs; an outage (503) is not remembered.
     */
    @POST
    @APIResponse(
            responseCode = "201",
            description = "Booked",
            content = @Content(schema = @Schema(implementation = BookingView.class)))
    @APIResponse(
            responseCode = "202",
            description = "PENDING: the result of the payment is not known yet; with payment, the customer has to"
                    + " confirm it with the bank first",
            content = @Content(schema = @Schema(implementation = BookingView.class)))
    @APIResponse(responseCode = "400", description = "Invalid input, or no Idempotency-Key")
    @APIResponse(responseCode = "402", description = "payment-declined; a hold made before stays the caller's")
    @APIResponse(responseCode = "404", description = "No such hold of the caller, showtime or seat")
    @APIResponse(responseCode = "409", description = "seat-taken (with seats), hold-booked, too-many-holds")
    @APIResponse(responseCode = "410", description = "hold-expired, showtime-started, showtime-cancelled")
    @APIResponse(
            responseCode = "422",
            description = "idempotency-key-reused, unknown-payment-token, unknown-ticket-type, seat-not-in-booking,"
                    + PROMO_CODE_PROBLEMS + ", payment-incomplete; without a hold also lone-seat (with suggestions),"
                    + " accessible-seat (with seats)")
    @APIResponse(responseCode = "503", description = "seats-unavailable, payment-unavailable; nothing was charged")
    public Uni<RestResponse<BookingView>> book(
            @RestHeader(IdempotencyKey.HEADER) String idempotencyKey, @NotNull @Valid BookingRequest request) {
        return bookings.book(request.toOrder(IdempotencyKey.require(idempotencyKey), user))
                .chain(booking -> views.withPayment(booking)
                        .map(view -> RestResponse.status(
                                booking.status.isRunning() ? RestResponse.Status.ACCEPTED : RestResponse.Status.CREATED,
                                view)));
    }

    /** What the seats of a hold cost with these ticket types and this promo code, of which no use is taken yet. */
    @POST
    @Path("/quote")
    @APIResponse(responseCode = "200", description = "The price, line by line")
    @APIResponse(responseCode = "400", description = "Invalid input")
    @APIResponse(responseCode = "404", description = "No such hold of the caller")
    @APIResponse(responseCode = "409", description = "hold-booked")
    @APIResponse(responseCode = "410", description = "hold-expired, showtime-started, showtime-cancelled")
    @APIResponse(responseCode = "422", description = "unknown-ticket-type, seat-not-in-booking," + PROMO_CODE_PROBLEMS)
    @APIResponse(responseCode = "503", description = "seats-unavailable")
    public Uni<QuoteView> quote(@NotNull @Valid QuoteRequest request) {
        return bookings.quote(request.holdId(), user.id(), request.typesOrNone(), request.promoCode())
                .map(QuoteView::of);
    }

    /** The caller's bookings: upcoming ones by start, past ones latest first, without {@code when} newest first. */
    @GET
    @APIResponse(responseCode = "200", description = "A page of bookings")
    @APIResponse(responseCode = "400", description = "Invalid input")
    public Uni<CursorPage<BookingView>> mine(
            @RestQuery @Pattern(regexp = "upcoming|past", message = "must be upcoming or past") String when,
            @BeanParam @Valid CursorQuery page) {
        var found = switch (when) {
            case null -> reader.allOf(user.id(), page);
            case "upcoming" -> reader.upcomingOf(user.id(), page);
            default -> reader.pastOf(user.id(), page);
        };
        return found.map(bookings -> bookings.map(views::of));
    }

    @GET
    @Path("/{id}")
    @APIResponse(responseCode = "200", description = "The booking")
    @APIResponse(responseCode = "404", description = "No such booking, or somebody else's")
    public Uni<BookingView> get(@RestPath UUID id) {
        return reader.visible(id, Viewers.of(user)).chain(views::whole);
    }

    /** Whether and until when the caller can cancel, and what is refunded. */
    @GET
    @Path("/{id}/cancellation")
    @APIResponse(responseCode = "200", description = "What cancelling would mean now")
    @APIResponse(responseCode = "404", description = "No such booking, or somebody else's")
    public Uni<CancellationView> cancellation(@RestPath UUID id) {
        return cancellations.terms(id, Viewers.of(user)).map(CancellationView::of);
    }

    /** Cancels, and refunds what {@code GET …/cancellation} says; an admin refunds everything. */
    @POST
    @Path("/{id}/cancel")
    @APIResponse(responseCode = "200", description = "Cancelled; refund says how far the money is")
    @APIResponse(responseCode = "404", description = "No such booking, or somebody else's")
    @APIResponse(
            responseCode = "409",
            description = "booking-cancelled, booking-not-confirmed, exchange-running, ticket-used")
    @APIResponse(responseCode = "422", description = "too-late")
    public Uni<BookingView> cancel(@RestPath UUID id) {
        return cancellations.cancel(id, Viewers.of(user)).map(views::of);
    }
}
