package io.github.moviereservation.ticket.domain.admission;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** Decides on a ticket and marks it as used, in one statement; a second one tells why it was not. */
@ApplicationScoped
class Door {

    /**
     * The lock on the booking keeps a cancellation and an exchange out until the commit, the one on the ticket makes
     * the second of two doors see the first one's mark. In this order, as everybody locks them.
     */
    private static final String SHOWN = """
            with shown as (
                select t.id, case
                    when ?6 and t.scanned_at = ?2 and t.door is not distinct from ?3 then 'REPEATED'
                    when b.status <> 'CONFIRMED' then 'CANCELLED'
                    when b.swapping then 'EXCHANGING'
                    when s.theater_id <> cast(?4 as uuid) then 'WRONG_THEATER'
                    when b.showtime_id <> cast(?5 as uuid) then 'WRONG_SHOWTIME'
                    when cast(?2 as timestamptz) < s.starts_at - ?7 * interval '1 second' then 'TOO_EARLY'
                    when cast(?2 as timestamptz) > s.ends_at + ?8 * interval '1 second' then 'TOO_LATE'
                    when t.scanned_at is not null then 'USED'
                    else 'ADMITTED' end verdict
                from ticket t join booking b on b.id = t.booking_id join showtime s on s.id = b.showtime_id
                where t.code = ?1 for share of b for update of t
            )
            """;

    private static final String ADMIT = SHOWN + """
            update ticket set scanned_at = ?2, scanned_by = ?9, door = ?3
            from shown where ticket.id = shown.id and verdict = 'ADMITTED' and scanned_at is null""";

    private static final String VERDICT = SHOWN + "select verdict from shown";

    enum Verdict {
        ADMITTED,
        /** The very scan that admitted, reported again. */
        REPEATED,
        USED,
        CANCELLED,
        /** Whether the seat is still the ticket's is being decided. */
        EXCHANGING,
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
                .chain(session -> shown(session.createNativeQuery(ADMIT), code, presented)
                        .setParameter(9, presented.by())
                        .executeUpdate()
                        .chain(admitted -> admitted == 1
                                ? Uni.createFrom().item(Verdict.ADMITTED)
                                : refusal(session, code, presented)));
    }

    private Uni<Verdict> refusal(Mutiny.Session session, String code, Presented presented) {
        return shown(session.createNativeQuery(VERDICT, String.class), code, presented)
                .getSingleResultOrNull()
                .map(verdict -> verdict == null ? null : Verdict.valueOf(verdict));
    }

    private <Q extends Mutiny.AbstractQuery> Q shown(Q query, String code, Presented presented) {
        query.setParameter(1, code)
                .setParameter(2, presented.at())
                .setParameter(3, presented.door())
                .setParameter(4, presented.theaterId())
                .setParameter(5, presented.showtimeId())
                .setParameter(6, presented.offline())
                .setParameter(7, config.opensBefore().toSeconds())
                .setParameter(8, config.closesAfter().toSeconds());
        return query;
    }
}
