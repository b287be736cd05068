package io.github.moviereservation.movie.domain.poster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A movie's poster: the images themselves, or where they are. */
@Entity
@Table(name = "poster")
public class StoredPoster {

    @Id
    public UUID movieId;

    public String hash;
    public String contentType;

    /** Null when the images are elsewhere. */
    public byte[] content;

    /** Null also in posters that are older than the small size. */
    public byte[] smallContent;

    /** By which the place elsewhere knows the images. */
    public String assetId;

    public String url;
    public String smallUrl;

    public static StoredPoster here(UUID movieId, Poster poster) {
        var stored = of(movieId, poster);
        stored.content = poster.content();
        stored.smallContent = poster.smallContent();
        return stored;
    }

    public static StoredPoster elsewhere(UUID movieId, Poster poster, String assetId, String url, String smallUrl) {
        var stored = of(movieId, poster);
        stored.assetId = assetId;
        stored.url = url;
        stored.smallUrl = smallUrl;
        return stored;
    }

    static String asset(StoredPoster poster) {
        return poster == null ? null : poster.assetId;
    }

    public boolean isElsewhere() {
        return assetId != null;
    }

    public byte[] content(PosterSize size) {
        return size == PosterSize.SMALL && smallContent != null ? smallContent : content;
    }

    public String url(PosterSize size) {
        return size == PosterSize.SMALL ? smallUrl : url;
    }

    private static StoredPoster of(UUID movieId, Poster poster) {
        var stored = new StoredPoster();
        stored.movieId = movieId;
        stored.hash = poster.hash();
        stored.contentType = poster.contentType();
        return stored;
    }
}
