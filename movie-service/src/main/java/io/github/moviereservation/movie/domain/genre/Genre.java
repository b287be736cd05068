package io.github.moviereservation.movie.domain.genre;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.UUID;

/** A genre's name is unique without regard to case. */
@Entity
@Table(name = "genre")
public class Genre {

    @Id
    public UUID id;

    public String name;
    public String nameKey;

    public static Genre named(String name) {
        var genre = new Genre();
        genre.id = UUID.randomUUID();
        genre.rename(name);
        return genre;
    }

    public void rename(String newName) {
        name = newName;
        nameKey = keyOf(newName);
    }

    public static String keyOf(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
