package io.github.moviereservation.movie.rest;

import io.github.moviereservation.movie.domain.poster.PosterService;
import io.github.moviereservation.movie.domain.poster.PosterSize;
import io.github.moviereservation.movie.domain.poster.PosterUpload;
import io.github.moviereservation.movie.domain.poster.StoredPoster;
import io.github.moviereservation.web.InvalidInputException;
import io.github.moviereservation.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/api/movies/{id}/poster")
public class PosterResource {

    /** An address with the image's hash never shows another image. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final String SHORTLY = "public, max-age=60";

    private static final int FOUND = 302;

    private final PosterUpload upload;
    private final PosterService posters;

    PosterResource(PosterUpload upload, PosterService posters) {
        this.upload = upload;
        this.posters = posters;
    }

    /** JPEG, PNG or WebP by content, else 415; 413 above 5 MiB or 16 megapixels. */
    @PUT
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.ADMIN)
    @APIResponse(responseCode = "200", description = "The movie with its new poster")
    @APIResponse(responseCode = "400", description = "invalid-input, such as no file")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "413", description = "poster-too-large, too-large")
    @APIResponse(responseCode = "415", description = "poster-unsupported, unsupported-media-type")
    @APIResponse(responseCode = "503", description = "poster-store-unavailable; the movie keeps its poster")
    public Uni<MovieView> replace(@RestPath UUID id, @RestForm("file") FileUpload file) {
        if (file == null) {
            throw new InvalidInputException("file", "is missing");
        }
        return upload.replace(id, file.uploadedFile()).map(MovieView::of);
    }

    /**
     * The image with an ETag, or where it is. With {@code size=small} in at most 400 by 600 pixels, else 1000 by 1500.
     * 404 when the movie has no poster.
     */
    @GET
    @PermitAll
    @APIResponse(responseCode = "200", description = "The image")
    @APIResponse(responseCode = "302", description = "It is at Location")
    @APIResponse(responseCode = "304", description = "It is the one of If-None-Match")
    @APIResponse(responseCode = "400", description = "invalid-input")
    @APIResponse(responseCode = "404", description = "not-found, also without a poster")
    public Uni<RestResponse<byte[]>> get(
            @RestPath UUID id, @RestQuery String v, @RestQuery("size") String wanted, Request request) {
        var size = toSize(wanted);
        return posters.hashOf(id).chain(hash -> {
            var unchanged = request.evaluatePreconditions(tag(hash, size)) != null;
            return unchanged
                    ? Uni.createFrom().item(answer(ResponseBuilder.notModified(), hash, size, v))
                    : posters.get(id)
                            .map(poster -> poster.isElsewhere() ? redirect(poster, size) : image(poster, size, v));
        });
    }

    /** Not for long: the same picture may be uploaded again, as another asset. */
    private static RestResponse<byte[]> redirect(StoredPoster poster, PosterSize size) {
        return ResponseBuilder.<byte[]>create(FOUND)
                .location(URI.create(poster.url(size)))
                .header(HttpHeaders.CACHE_CONTROL, SHORTLY)
                .build();
    }

    private static RestResponse<byte[]> image(StoredPoster poster, PosterSize size, String askedFor) {
        var image = ResponseBuilder.ok(poster.content(size)).type(poster.contentType);
        return answer(image, poster.hash, size, askedFor);
    }

    private static RestResponse<byte[]> answer(
            ResponseBuilder<byte[]> response, String hash, PosterSize size, String askedFor) {
        return response.tag(tag(hash, size))
                .header(HttpHeaders.CACHE_CONTROL, hash.equals(askedFor) ? FOR_EVER : SHORTLY)
                .build();
    }

    private static EntityTag tag(String hash, PosterSize size) {
        return new EntityTag(size == PosterSize.SMALL ? hash + "-small" : hash);
    }

    private static PosterSize toSize(String name) {
        return switch (name) {
            case null -> PosterSize.LARGE;
            case "large" -> PosterSize.LARGE;
            case "small" -> PosterSize.SMALL;
            default -> throw new InvalidInputException("size", "must be small or large");
        };
    }
}
