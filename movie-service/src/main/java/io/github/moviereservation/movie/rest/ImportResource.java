package io.github.moviereservation.movie.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.moviereservation.movie.domain.movie.MovieImport;
import io.github.moviereservation.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/api/movies/import")
public class ImportResource {

    private final ImportReader reader;
    private final MovieImport movies;

    ImportResource(ImportReader reader, MovieImport movies) {
        this.reader = reader;
        this.movies = movies;
    }

    /**
     * Takes an array of at most 500 movies, each with an external id by which it is created or changed; genres that do
     * not exist are made. Rows that are not valid are named in the answer and left out.
     */
    @POST
    @RolesAllowed(Roles.ADMIN)
    @APIResponse(responseCode = "200", description = "What became of the rows")
    @APIResponse(responseCode = "413", description = "import-too-large, too-large")
    public Uni<ImportView> run(@NotNull JsonNode body) {
        return movies.run(reader.read(body)).map(ImportView::of);
    }
}
