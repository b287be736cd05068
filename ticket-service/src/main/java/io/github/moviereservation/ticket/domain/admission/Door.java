package io.github.moviereservation.ticket.domain.admission;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Decides on a ticket and marks it as used, in one statement. */
@ApplicationScoped
class Door {

    /**
     * The lock on the ticket makes the second of two doors see the first one's mark, the one on the booking keeps a
     * cancellation out until the commit.
     */
    private static final String SCAN = """
            with shown as (
                select t.id, case
                    when ?7 and t.scanned_at = ?2 and t.door is not distinct from ?4 then 'REPEATED'
                    when b.status <> 'CONFIRMED' then 'CANCELLED'
                    when s.theater_id <> cast(?5 as uuid) then 'WRONG_THEATER'
                    when b.showtime_id <> cast(?6 as uuid) then 'WRONG_SHOWTIME'
                    when cast(?2 as timestamptz) < s.starts_at - ?8 * interval '1 second' then 'TOO_EARLY'
                    when cast(?2 as timestamptz) > s.ends_at + ?9 * interval '1 second' then 'TOO_LATE'
                    when t.scanned_at is not null then 'USED'
                    else 'ADMITTED' end verdict
                from ticket t join booking b on b.id = t.booking_id join showtime s on s.id = b.showtime_id
                where t.code = ?1 for update of t for share of b
            ), used as (
                update ticket set scanned_at = ?2, scanned_by = ?3, door = ?4
                from shown where ticket.id = shown.id and verdict = 'ADMITTED' and scanned_at is null
            )
            select verdict from shown""";

    enum Verdict {
        ADMITTED,
        /** The very scan that admitted, reported again. */
        REPEATED,
        USED,
        CANCELLED,
        WRONG_THEATER,
        WRONG_SHOWTIME,
        TOO_EARLY,
        TOO_LATE
    }

    private final AdmissionConfig config;

    Door(AdmissionConfig config) {
        this.config = config;
    }

    /** Within the current transaction; null when no ticket has this code, or not any more. */
    Uni<Verdict> scan(String code, Presented presented) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SCAN, String.class)
                        .setParameter(1, code)
                        .setParameter(2, presented.at())
                        .setParameter(3, presented.by())
                        .setParameter(4, presented.door())
                        .setParameter(5, presented.theaterId())
                        .setParameter(6, presented.showtimeId())
                        .setParameter(7, presented.offline())
                        .setParameter(8, config.opensBefore().toSeconds())
                        .setParameter(9, config.closesAfter().toSeconds())
                        .getSingleResultOrNull())
                .map(verdict -> verdict == null ? null : Verdict.valueOf(verdict));
    }
}
