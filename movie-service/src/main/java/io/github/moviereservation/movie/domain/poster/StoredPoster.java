package io.github.moviereservation.movie.domain.poster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "poster")
public class StoredPoster {

    @Id
    public UUID movieId;

    public String hash;
    public String contentType;
    public byte[] content;

    static StoredPoster of(UUID movieId, Poster poster) {
        var stored = new StoredPoster();
        stored.movieId = movieId;
        stored.hash = poster.hash();
        stored.contentType = poster.contentType();
        stored.content = poster.content();
        return stored;
    }

    Poster toPoster() {
        return new Poster(hash, contentType, content);
    }
}
