package io.github.moviereservation.movie.client;

import com.cloudinary.Cloudinary;
import com.cloudinary.Configuration;
import com.cloudinary.Transformation;
import io.github.moviereservation.movie.domain.poster.Poster;
import io.github.moviereservation.movie.domain.poster.PosterConfig;
import io.github.moviereservation.movie.domain.poster.PosterStoreException;
import io.github.moviereservation.movie.domain.poster.StoredPoster;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Posters at Cloudinary, which makes the sizes by itself. A malformed setting keeps the service from starting. */
@Startup
@ApplicationScoped
class CloudinaryPosters {

    private final CloudinaryConfig config;
    private final PosterConfig sizes;
    private final CloudinaryWorkers workers;
    private final Cloudinary cloudinary;

    CloudinaryPosters(CloudinaryConfig config, PosterConfig sizes, CloudinaryWorkers workers) {
        this.config = config;
        this.sizes = sizes;
        this.workers = workers;
        this.cloudinary = config.url().map(this::connect).orElse(null);
    }

    boolean isConfigured() {
        return cloudinary != null;
    }

    Uni<StoredPoster> upload(UUID movieId, Poster poster) {
        var id = config.folder() + "/" + movieId + "/" + UUID.randomUUID();
        Map<String, Object> options =
                Map.of("public_id", id, "overwrite", true, "resource_type", "image", "return_error", true);
        return workers.run(() -> CloudinaryAnswer.of(cloudinary.uploader().upload(poster.content(), options)))
                .map(answer -> StoredPoster.elsewhere(
                        movieId,
                        poster,
                        id,
                        url(answer, id, sizes.width(), sizes.height()),
                        url(answer, id, sizes.smallWidth(), sizes.smallHeight())))
                .onFailure()
                .invoke(failure -> Log.errorf("Cloudinary does not take a poster: %s", failure))
                .onFailure()
                .transform(PosterStoreException::new);
    }

    /** Also from the caches of the network that delivers it. */
    Uni<Void> delete(String id) {
        Map<String, Object> options = Map.of("invalidate", true, "resource_type", "image", "return_error", true);
        return workers.run(() -> CloudinaryAnswer.of(cloudinary.uploader().destroy(id, options)))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> Log.warnf("Cloudinary keeps the unused poster %s: %s", id, failure))
                .onFailure()
                .recoverWithNull();
    }

    private String url(CloudinaryAnswer answer, String id, int width, int height) {
        var size = new Transformation<>()
                .crop("limit")
                .width(width)
                .height(height)
                .quality("auto")
                .fetchFormat("auto");
        return cloudinary
                .url()
                .secure(true)
                .version(answer.version())
                .transformation(size)
                .generate(id);
    }

    private Cloudinary connect(String url) {
        var configuration = Configuration.from(url);
        configuration.timeout = Math.max(1, (int) config.timeout().toSeconds());
        configuration.analytics = false;
        return new Cloudinary(configuration.asMap());
    }
}
