package io.github.moviereservation.movie.domain.movie;

import io.github.moviereservation.web.SearchText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A film. Its version grows with every change, under a lock on its row. */
@Entity
@Table(name = "movie")
public class Movie {

    /** Letters by which titles are sorted: folding can make a title many times longer than an index entry may be. */
    private static final int SORTED = 300;

    @Id
    public UUID id;

    public long version;
    public String title;
    public String description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> genres;

    public int durationMinutes;
    public String certificate;
    public LocalDate releaseDate;
    public String director;

    /** Not named {@code cast}, which is a keyword of SQL. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "cast_members")
    public List<String> castMembers;

    public String trailerUrl;
    public String externalId;

    /** Null without a poster. */
    public String posterHash;

    public String sortTitle;

    /** Folded title, director and cast. */
    public String searchText;

    public static Movie of(MovieDetails details, List<String> genres) {
        var movie = new Movie();
        movie.id = UUID.randomUUID();
        movie.change(details, genres);
        return movie;
    }

    /** @param names the genres' names as the genres have them, not as the caller wrote them */
    public void change(MovieDetails details, List<String> names) {
        version++;
        title = details.title();
        description = details.description();
        genres = List.copyOf(names);
        durationMinutes = details.durationMinutes();
        certificate = details.certificate();
        releaseDate = details.releaseDate();
        director = details.director();
        castMembers = List.copyOf(details.cast());
        trailerUrl = details.trailerUrl();
        externalId = details.externalId();
        sortTitle = SearchText.beginning(SearchText.fold(title), SORTED);
        searchText = SearchText.fold(String.join(
                " ",
                Stream.concat(Stream.of(title, director), castMembers.stream()).toList()));
    }

    /** A movie that has the new one already has it once. */
    public void renameGenre(String oldName, String newName) {
        version++;
        genres = genres.stream()
                .map(name -> name.equals(oldName) ? newName : name)
                .distinct()
                .toList();
    }

    public void showPoster(String hash) {
        version++;
        posterHash = hash;
    }

    /** The address changes with the image, so that it can be cached for ever. */
    public String posterUrl() {
        return posterHash == null ? null : "/api/movies/" + id + "/poster?v=" + posterHash;
    }

    public MovieStatus status(LocalDate today, boolean hasFutureShowtimes) {
        if (releaseDate.isAfter(today)) {
            return MovieStatus.COMING;
        }
        return hasFutureShowtimes ? MovieStatus.SHOWING : MovieStatus.ARCHIVED;
    }
}
