package io.github.moviereservation.movie.client;

import io.github.moviereservation.movie.domain.poster.Poster;
import io.github.moviereservation.movie.domain.poster.PosterStore;
import io.github.moviereservation.movie.domain.poster.StoredPoster;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Cloudinary when it is set up, else the service's own database. Posters of before stay where they are. */
@ApplicationScoped
class ConfiguredPosterStore implements PosterStore {

    private final CloudinaryPosters cloudinary;

    ConfiguredPosterStore(CloudinaryPosters cloudinary) {
        this.cloudinary = cloudinary;
    }

    @Override
    public Uni<StoredPoster> keep(UUID movieId, Poster poster) {
        return cloudinary.isConfigured()
                ? cloudinary.upload(movieId, poster)
                : Uni.createFrom().item(() -> StoredPoster.here(movieId, poster));
    }

    @Override
    public Uni<Void> discard(String assetId) {
        return assetId != null && cloudinary.isConfigured()
                ? cloudinary.delete(assetId)
                : Uni.createFrom().voidItem();
    }
}
