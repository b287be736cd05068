package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.showtime.domain.catalogue.Movie;
import io.github.moviereservation.showtime.domain.catalogue.Screen;
import io.github.moviereservation.showtime.domain.catalogue.ScreenLayout;
import io.github.moviereservation.showtime.domain.catalogue.SeatKind;
import io.github.moviereservation.showtime.domain.catalogue.Theater;
import io.github.moviereservation.showtime.domain.catalogue.TicketType;
import io.github.moviereservation.showtime.domain.json.PricesConverter;
import io.github.moviereservation.showtime.domain.json.TicketTypesConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A film on a screen at a time. Keeps the currency and ticket types that it was scheduled with, and
 * on a screen the layout. */
@Entity
@Table(name = "showtime")
public class Showtime {

    public enum Status {
        SCHEDULED,
        CANCELLED
    }

    @Id
    public UUID id;

    /** Grows with each change; events carry it. */
    public long version;

    @ManyToOne(fetch = FetchType.LAZY)
    public Movie movie;

    @ManyToOne(fetch = FetchType.LAZY)
    public Theater theater;

    @ManyToOne(fetch = FetchType.LAZY)
    public Screen screen;

    @ManyToOne(fetch = FetchType.LAZY)
    public ScreenLayout layout;

    public Instant startsAt;
    public Instant endsAt;

    /** The date of the start on the theater's calendar. */
    public LocalDate localDate;

    @Convert(converter = PricesConverter.class)
    public Map<SeatKind, Long> prices;

    /** What an admin said of the prices; the others followed from the theater's price rules. */
    @Convert(converter = PricesConverter.class)
    public Map<SeatKind, Long> givenPrices;

    public String currency;

    @Convert(converter = TicketTypesConverter.class)
    public List<TicketType> ticketTypes;

    public String language;
    public String format;

    @Enumerated(EnumType.STRING)
    public Status status;

    public String cancelReason;
    public Instant cancelledAt;

    static Showtime on(Screen screen) {
        var showtime = new Showtime();
        showtime.id = UUID.randomUUID();
        showtime.screen = screen;
        showtime.theater = screen.theater;
        showtime.layout = screen.layout;
        showtime.ticketTypes = screen.theater.ticketTypes;
        showtime.currency = screen.theater.currency;
        showtime.prices = Map.of();
        showtime.givenPrices = Map.of();
        showtime.status = Status.SCHEDULED;
        return showtime;
    }

    boolean isAt(Screen where, Movie film, Instant start) {
        return where.id.equals(screen.id) && film.id.equals(movie.id) && start.equals(startsAt);
    }

    /** Where, when and how it is shown make its prices; they stay with those. */
    boolean keepsPrices(ShowtimePlan plan) {
        return plan.screenId().equals(screen.id)
                && plan.startsAt().equals(startsAt)
                && plan.format().equals(format);
    }

    Map<SeatKind, Long> pricesWith(Map<SeatKind, Long> others) {
        return joined(prices, others);
    }

    /** On another screen its seats are the new ones; seat-service takes along who sits in the old. */
    void show(Screen where, Movie film, Slot slot, ShowtimePlan plan, Map<SeatKind, Long> allPrices) {
        show(plan, allPrices);
        layout = layoutOn(where);
        screen = where;
        movie = film;
        startsAt = slot.start();
        endsAt = slot.end();
        localDate = LocalDate.ofInstant(slot.start(), theater.zone());
    }

    /** At the place and time that it has. */
    void show(ShowtimePlan plan, Map<SeatKind, Long> allPrices) {
        version++;
        givenPrices = givenBy(plan);
        prices = joined(allPrices, Map.of());
        language = plan.language();
        format = plan.format();
    }

    /** A price that comes back as the rules made it is still theirs. */
    private Map<SeatKind, Long> givenBy(ShowtimePlan plan) {
        var given = new EnumMap<SeatKind, Long>(SeatKind.class);
        plan.prices().forEach((kind, price) -> {
            if (givenPrices.containsKey(kind) || !price.equals(prices.get(kind))) {
                given.put(kind, price);
            }
        });
        return keepsPrices(plan) ? joined(givenPrices, given) : Collections.unmodifiableMap(given);
    }

    private static Map<SeatKind, Long> joined(Map<SeatKind, Long> prices, Map<SeatKind, Long> others) {
        var all = new EnumMap<SeatKind, Long>(SeatKind.class);
        all.putAll(prices);
        all.putAll(others);
        return Collections.unmodifiableMap(all);
    }

    ScreenLayout layoutOn(Screen where) {
        return where.id.equals(screen.id) ? layout : where.layout;
    }

    void requireTheaterOf(Screen other) {
        if (!other.theater.id.equals(theater.id)) {
            throw new ScreenChangeException();
        }
    }

    void cancel(String reason, Instant now) {
        requireOpen(now);
        version++;
        status = Status.CANCELLED;
        cancelReason = reason;
        cancelledAt = now;
    }

    void requireOpen(Instant now) {
        if (status == Status.CANCELLED) {
            throw new ShowtimeCancelledException();
        }
        if (!startsAt.isAfter(now)) {
            throw new ShowtimeStartedException();
        }
    }
}
