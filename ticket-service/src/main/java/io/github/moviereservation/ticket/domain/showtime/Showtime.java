package io.github.moviereservation.ticket.domain.showtime;

import io.github.moviereservation.ticket.domain.showtime.ShowtimeDetails.TicketType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.OptionalInt;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A showtime as far as bookings need it. */
@Entity
@Table(name = "showtime")
public class Showtime {

    /** The ticket type that exists everywhere. */
    public static final String ADULT = "ADULT";

    @Id
    public UUID id;

    public int version;
    public UUID movieId;
    public String movieTitle;
    public String moviePosterUrl;
    public String movieCertificate;
    public UUID theaterId;
    public String theaterName;
    public String theaterTimezone;
    public UUID screenId;
    public String screenName;
    public Instant startsAt;
    public Instant endsAt;

    @JdbcTypeCode(SqlTypes.JSON)
    public Tariff tariff;

    public String currency;
    public String language;
    public String format;

    public void apply(ShowtimeDetails details) {
        id = details.showtimeId();
        version = details.version();
        movieId = details.movie().id();
        movieTitle = details.movie().title();
        moviePosterUrl = details.movie().posterUrl();
        movieCertificate = details.movie().certificate();
        theaterId = details.theater().id();
        theaterName = details.theater().name();
        theaterTimezone = details.theater().timezone();
        screenId = details.screen().id();
        screenName = details.screen().name();
        startsAt = details.startsAt();
        endsAt = details.endsAt();
        tariff = Tariff.of(details);
        currency = details.currency();
        language = details.language();
        format = details.format();
    }

    public boolean hasStarted(Instant now) {
        return !startsAt.isAfter(now);
    }

    /** Empty for a ticket type that is not sold here. */
    public OptionalInt percentOff(String type) {
        var found = tariff.ticketTypes().stream()
                .filter(sold -> sold.code().equals(type))
                .mapToInt(TicketType::percentOff)
                .findFirst();
        return found.isEmpty() && type.equals(ADULT) ? OptionalInt.of(0) : found;
    }

    /** As the audience says; its code for a ticket type that is not sold here any more. */
    public String nameOfType(String type) {
        return tariff.ticketTypes().stream()
                .filter(sold -> sold.code().equals(type))
                .map(TicketType::name)
                .findFirst()
                .orElse(type.equals(ADULT) ? "Adult" : type);
    }

    /** On the theater's clock. */
    public ZonedDateTime local(Instant instant) {
        return instant.atZone(ZoneId.of(theaterTimezone));
    }
}
