package io.github.moviereservation.theater.domain.theater;

import io.github.moviereservation.web.InvalidInputException;
import io.github.moviereservation.web.SearchText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A cinema. Its version grows with every change, under a lock on its row. */
@Entity
@Table(name = "theater")
public class Theater {

    @Id
    public UUID id;

    public long version;
    public String name;
    public String address;
    public String city;
    public String timezone;
    public String currency;

    /** Null when it is always open; a weekday that is missing is closed. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<DayOfWeek, OpeningTimes> openingHours;

    @JdbcTypeCode(SqlTypes.JSON)
    public TicketTypes ticketTypes;

    public String nameKey;
    public String cityKey;
    public String searchText;

    public static Theater of(TheaterDetails details) {
        var theater = new Theater();
        theater.id = UUID.randomUUID();
        theater.change(details);
        return theater;
    }

    public void change(TheaterDetails details) {
        check(details.ticketTypes());
        version++;
        name = details.name();
        address = details.address();
        city = details.city();
        timezone = details.timezone();
        currency = details.currency();
        openingHours = details.openingHours();
        ticketTypes = TicketTypes.withAdult(details.ticketTypes());
        nameKey = SearchText.fold(name);
        cityKey = SearchText.fold(city);
        searchText = SearchText.fold(String.join(" ", name, city, address));
    }

    private static void check(List<TicketType> types) {
        var codes = new HashSet<String>();
        for (int i = 0; i < types.size(); i++) {
            var type = types.get(i);
            if (!codes.add(type.code())) {
                throw new InvalidInputException("ticketTypes[" + i + "].code", "is there twice");
            }
            if (type.isAdult() && type.percentOff() != 0) {
                throw new InvalidInputException(
                        "ticketTypes[" + i + "].percentOff", "must be 0: an adult pays the full price");
            }
        }
    }
}
