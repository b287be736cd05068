package io.github.moviereservation.movie.rest;

import io.github.moviereservation.movie.domain.movie.MovieService;
import io.github.moviereservation.movie.domain.poster.PosterUpload;
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
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/movies")
public class MovieResource {

    private final MovieService movies;
    private final MovieLists lists;
    private final PosterUpload posters;

    MovieResource(MovieService movies, MovieLists lists, PosterUpload posters) {
        this.movies = movies;
        this.lists = lists;
        this.posters = posters;
    }

    /**
     * Every word of {@code q} begins a word of title, director or cast, without regard to case, accents and punctuation;
     * where nothing does, the text may stand inside words, and then words may be misspelt. Unless sorted, the best match
     * comes first. {@code total} is exact up to 10,000.
     */
    @GET
    @PermitAll
    @Revalidated
    @APIResponse(responseCode = "200", description = "A page of movies, with an ETag")
    @APIResponse(responseCode = "304", description = "Nothing changed since the ETag in If-None-Match")
    public Uni<RestResponse<Page<MovieView>>> list(
            @BeanParam @Valid MovieQuery query, @BeanParam @Valid PageQuery page) {
        return lists.find(query.toSearch(), page)
                .map(answer -> ResponseBuilder.ok(answer.page())
                        .header(HttpHeaders.ETAG, answer.tag())
                        .build());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Revalidated
    @APIResponse(responseCode = "200", description = "The movie, with an ETag")
    @APIResponse(responseCode = "304", description = "Nothing changed since the ETag in If-None-Match")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<MovieView> get(@RestPath UUID id) {
        return movies.get(id).map(MovieView::of);
    }

    /** 422 unknown-genre; 409 external-id-taken. */
    @POST
    @RolesAllowed(Roles.ADMIN)
    @ResponseStatus(201)
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(responseCode = "409", description = "external-id-taken")
    @APIResponse(responseCode = "422", description = "unknown-genre")
    public Uni<MovieView> create(@Valid @NotNull MovieRequest request) {
        return movies.create(request.toDetails()).map(MovieView::of);
    }

    /** Replaces everything but the poster. 422 unknown-genre; 409 external-id-taken. */
    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "external-id-taken")
    @APIResponse(responseCode = "422", description = "unknown-genre")
    public Uni<MovieView> change(@RestPath UUID id, @Valid @NotNull MovieRequest request) {
        return movies.change(id, request.toDetails()).map(MovieView::of);
    }

    /** 409 movie-scheduled while it has showtimes ahead. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @ResponseStatus(204)
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "movie-scheduled")
    public Uni<Void> delete(@RestPath UUID id) {
        return posters.deleteMovie(id);
    }
}
