package io.github.moviereservation.web;

import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Endpoints as services have them. */
@Path("/api/samples")
public class SampleResource {

    public enum Color {
        RED
    }

    public record Part(@NotBlank String name) {}

    public record SampleRequest(
            @NotNull @Size(min = 1, max = 20) String name,
            @Max(10) int count,
            Color color,
            LocalDate day,
            Instant at,
            @Valid List<Part> parts,
            List<@NotBlank String> tags,
            Map<@Size(max = 3) String, @Max(9) Integer> prices) {}

    static class SeatsTakenException extends BusinessException {

        private static final long serialVersionUID = 1L;

        SeatsTakenException() {
            super(Kind.CONFLICT, "seat-taken", "Seat C4 is no longer free");
            with("seats", List.of("C4"));
        }
    }

    static class BusyException extends BusinessException {

        private static final long serialVersionUID = 1L;

        BusyException() {
            super(Kind.UNAVAILABLE, "busy", "Try again");
            retryAfter(Duration.ofSeconds(2));
        }
    }

    private final CurrentUser user;

    SampleResource(CurrentUser user) {
        this.user = user;
    }

    @GET
    @PermitAll
    public Uni<Page<String>> list(@BeanParam @Valid PageQuery page, @RestQuery LocalDate date, @RestQuery UUID id) {
        return Uni.createFrom().item(Page.of(List.of("one"), page, 1));
    }

    @POST
    @PermitAll
    public Uni<SampleRequest> create(@Valid @NotNull SampleRequest request) {
        return Uni.createFrom().item(request);
    }

    @GET
    @Path("/limited")
    @PermitAll
    public Uni<String> limited(
            @RestQuery("q") @Size(max = 3) String words, @RestHeader("Sample-Key") @Size(max = 3) String key) {
        return Uni.createFrom().item("limited");
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public Uni<String> get(@RestPath UUID id, @RestQuery int count) {
        return Uni.createFrom().item(id.toString());
    }

    @GET
    @Path("/me")
    @RolesAllowed({Roles.CUSTOMER, Roles.STAFF, Roles.ADMIN})
    public Uni<Map<String, Object>> me() {
        return Uni.createFrom()
                .item(() -> Map.of(
                        "id", user.id(), "email", user.email(), "admin", user.isAdmin(), "staff", user.isStaff()));
    }

    @GET
    @Path("/admin")
    @RolesAllowed(Roles.ADMIN)
    public Uni<String> admin() {
        return Uni.createFrom().item("admin");
    }

    @GET
    @Path("/unannotated")
    public Uni<String> unannotated() {
        return Uni.createFrom().item("never seen");
    }

    @GET
    @Path("/taken")
    @PermitAll
    public Uni<String> taken() {
        return Uni.createFrom().failure(new SeatsTakenException());
    }

    @GET
    @Path("/busy")
    @PermitAll
    public Uni<String> busy() {
        return Uni.createFrom().failure(new BusyException());
    }

    @GET
    @Path("/broken")
    @PermitAll
    public Uni<String> broken() {
        return Uni.createFrom().failure(new IllegalStateException("secret detail"));
    }

    /** What a database that is away looks like. */
    @GET
    @Path("/outages/{how}")
    @PermitAll
    public Uni<String> outage(@RestPath String how) {
        return Uni.createFrom()
                .failure(
                        switch (how) {
                            case "starting" -> new Refusal("57P03");
                            case "closed" -> new IllegalStateException(ClosedConnectionException.INSTANCE);
                            case "refused" ->
                                new CompositeException(new IllegalStateException(), new ConnectException("refused"));
                            default -> new Refusal("22012");
                        });
    }

    private static final class Refusal extends DatabaseException {

        private static final long serialVersionUID = 1L;

        private Refusal(String sqlState) {
            super("refused", 0, sqlState);
        }
    }
}
