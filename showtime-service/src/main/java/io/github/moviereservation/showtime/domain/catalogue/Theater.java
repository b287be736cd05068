package io.github.moviereservation.showtime.domain.catalogue;

import io.github.moviereservation.showtime.domain.json.OpeningHoursConverter;
import io.github.moviereservation.showtime.domain.json.TicketTypesConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** This service's copy of a theater. A deleted one stays as a mark, as a film does. */
@Entity
@Table(name = "theater")
public class Theater {

    @Id
    public UUID id;

    /** 0 until the theater's first details arrive: a screen's event may come before its theater's. */
    public long version;

    public boolean deleted;
    public String name;
    public String city;
    public String timezone;
    public String currency;

    /** Null when it is always open. */
    @Convert(converter = OpeningHoursConverter.class)
    public Map<DayOfWeek, OpeningTimes> openingHours;

    @Convert(converter = TicketTypesConverter.class)
    public List<TicketType> ticketTypes;

    public boolean accepts(long newVersion) {
        return !deleted && newVersion > version;
    }

    public void save(long newVersion, TheaterDetails details) {
        if (!accepts(newVersion)) {
            return;
        }
        version = newVersion;
        name = details.name();
        city = details.city();
        timezone = details.timezone().getId();
        currency = details.currency();
        openingHours = details.openingHours();
        ticketTypes = details.ticketTypes();
    }

    public void delete() {
        deleted = true;
    }

    public boolean isOpen() {
        return version > 0 && !deleted;
    }

    public boolean isOpenBetween(Instant from, Instant to) {
        return openingHours == null || new OpeningHours(openingHours, zone()).cover(from, to);
    }

    public ZoneId zone() {
        return ZoneId.of(timezone);
    }
}
