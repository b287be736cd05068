package io.github.moviereservation.theater.domain.showtime;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Remembers which seats are sold. Events come in any order: a seat's highest version counts. */
@ApplicationScoped
public class SoldSeats {

    private static final String NOTE = """
            insert into sold_seat (showtime_id, seat, sold, version) values (?1, ?2, ?3, ?4)
            on conflict (showtime_id, seat) do update
            set sold = excluded.sold, version = excluded.version, changed_at = now()
            where sold_seat.version < excluded.version""";

    private static final String FORGET = """
            delete from sold_seat s
            where changed_at < ?1 and not exists (select from showtime t where t.id = s.showtime_id)""";

    private static final String OF_SCREEN = """
             from SoldSeat x join Showtime s on s.id = x.showtimeId
            where s.screenId = :screen and s.cancelled = false and s.startsAt > :now and x.sold""";

    /** @param sold whether it is sold in this version */
    public record Change(String seat, boolean sold, long version) {}

    /** In the order of the seats, so that two events never wait for each other. */
    public Uni<Void> note(UUID showtime, Collection<Change> changes) {
        return Multi.createFrom()
                .iterable(changes.stream()
                        .sorted((a, b) -> a.seat().compareTo(b.seat()))
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(change -> note(showtime, change))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** The future showtimes of a screen that some of these seats are sold for, by start. */
    public Uni<List<SoldFor>> among(Set<String> seats, UUID screen, Instant now) {
        if (seats.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Panache.getSession()
                .chain(session -> session.createQuery("select distinct x.seat" + OF_SCREEN, String.class)
                        .setParameter("screen", screen)
                        .setParameter("now", now)
                        .getResultList())
                .map(sold -> sold.stream().filter(seats::contains).toList())
                .chain(sold -> sold.isEmpty() ? Uni.createFrom().item(List.of()) : showtimesOf(screen, sold, now));
    }

    /** What showtimes that are forgotten themselves have left. */
    public Uni<Void> forgetBefore(Instant limit) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(FORGET).setParameter(1, limit).executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Integer> note(UUID showtime, Change change) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOTE)
                        .setParameter(1, showtime)
                        .setParameter(2, change.seat())
                        .setParameter(3, change.sold())
                        .setParameter(4, change.version())
                        .executeUpdate());
    }

    private static Uni<List<SoldFor>> showtimesOf(UUID screen, List<String> seats, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select s, x.seat" + OF_SCREEN
                                        + " and x.seat in :seats order by s.startsAt, s.id, x.seat",
                                Object[].class)
                        .setParameter("screen", screen)
                        .setParameter("now", now)
                        .setParameter("seats", seats)
                        .getResultList())
                .map(SoldSeats::perShowtime);
    }

    private static List<SoldFor> perShowtime(List<Object[]> rows) {
        var found = new LinkedHashMap<Showtime, List<String>>();
        rows.forEach(row -> found.computeIfAbsent((Showtime) row[0], showtime -> new ArrayList<>())
                .add((String) row[1]));
        return found.entrySet().stream()
                .map(Map.Entry::getKey)
                .map(showtime -> new SoldFor(showtime.id, showtime.movieTitle, showtime.startsAt, found.get(showtime)))
                .toList();
    }
}
