package io.github.moviereservation.showtime.domain.catalogue;

import io.github.moviereservation.showtime.domain.json.TextsConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** This service's copy of a film. A deleted one stays as a mark: showtimes keep its title, and no late event revives it. */
@Entity
@Table(name = "movie")
public class Movie {

    @Id
    public UUID id;

    /** 0 until the film's first details arrive. */
    public long version;

    public boolean deleted;
    public String title;
    public String posterUrl;

    @Convert(converter = TextsConverter.class)
    public List<String> genres;

    public int durationMinutes;
    public String certificate;

    public void save(long newVersion, MovieDetails details) {
        if (deleted || newVersion <= version) {
            return;
        }
        version = newVersion;
        title = details.title();
        posterUrl = details.posterUrl();
        genres = details.genres();
        durationMinutes = details.durationMinutes();
        certificate = details.certificate();
    }

    public void delete() {
        deleted = true;
    }

    public boolean isShowable() {
        return version > 0 && !deleted;
    }

    public Duration duration() {
        return Duration.ofMinutes(durationMinutes);
    }
}
