package io.github.moviereservation.movie.rest;

import io.github.moviereservation.movie.domain.genre.GenreService;
import io.github.moviereservation.web.InvalidInputException;
import io.github.moviereservation.web.Page;
import io.github.moviereservation.web.PageQuery;
import io.github.moviereservation.web.Revalidated;
import io.github.moviereservation.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/genres")
public class GenreResource {

    private final GenreService genres;

    GenreResource(GenreService genres) {
        this.genres = genres;
    }

    @GET
    @PermitAll
    @Revalidated
    @APIResponse(responseCode = "200", description = "A page of genres, with an ETag")
    @APIResponse(responseCode = "304", description = "Nothing changed since the ETag in If-None-Match")
    public Uni<Page<GenreView>> list(@BeanParam @Valid PageQuery query) {
        return genres.list(query.page(), query.size()).map(found -> found.map(GenreView::of));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Revalidated
    @APIResponse(responseCode = "200", description = "The genre, with an ETag")
    @APIResponse(responseCode = "304", description = "Nothing changed since the ETag in If-None-Match")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<GenreView> get(@RestPath UUID id) {
        return genres.get(id).map(GenreView::of);
    }

    /** 409 genre-taken when another genre has the name, in whatever case. */
    @POST
    @RolesAllowed(Roles.ADMIN)
    @ResponseStatus(201)
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(responseCode = "409", description = "genre-taken")
    public Uni<GenreView> create(@Valid @NotNull GenreRequest request) {
        return genres.create(request.cleanName()).map(GenreView::of);
    }

    /** Renames the genre in all its movies; 409 genre-taken when another genre has the name. */
    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @APIResponse(responseCode = "200", description = "Renamed")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "genre-taken")
    public Uni<GenreView> rename(@RestPath UUID id, @Valid @NotNull GenreRequest request) {
        return genres.rename(id, request.cleanName()).map(GenreView::of);
    }

    /** Gives all its movies the other genre and deletes it. 422 unknown-genre when there is no such other genre. */
    @POST
    @Path("/{id}/merge")
    @RolesAllowed(Roles.ADMIN)
    @APIResponse(responseCode = "200", description = "The genre that stays")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "422", description = "unknown-genre")
    public Uni<GenreView> merge(@RestPath UUID id, @Valid @NotNull MergeRequest request) {
        if (id.equals(request.into())) {
            throw new InvalidInputException("into", "must be another genre");
        }
        return genres.merge(id, request.into()).map(GenreView::of);
    }

    /** 409 genre-in-use while a movie has it. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @ResponseStatus(204)
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "genre-in-use")
    public Uni<Void> delete(@RestPath UUID id) {
        return genres.delete(id);
    }
}
