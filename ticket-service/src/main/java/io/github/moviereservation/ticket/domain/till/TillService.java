package io.github.moviereservation.ticket.domain.till;

import io.github.moviereservation.ticket.domain.payment.PaymentMethod;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Counts the tills: what was sold at the counter, and what was handed back. */
@ApplicationScoped
public class TillService {

    /**
     * The bounds are those of the day anywhere on earth, which the indexes know; the theater's zone decides. A refund
     * counts for who handed it back.
     */
    private static final String DAY = """
            with entry as (
                select b.showtime_id, b.sold_by as staff, b.payment_method, b.currency, 1 as bookings,
                       (select count(*) from ticket t where t.booking_id = b.id) as tickets,
                       b.total as gross, 0 as refunds, b.confirmed_at as at
                from booking b
                where b.sold_by is not null
                and b.confirmed_at >= $1::date - interval '1 day' and b.confirmed_at < $1::date + interval '2 days'
                union all
                select b.showtime_id, b.handed_back_by, b.payment_method, b.currency, 0, 0, 0, b.refund_amount,
                       b.handed_back_at
                from booking b
                where b.handed_back_at is not null
                and b.handed_back_at >= $1::date - interval '1 day' and b.handed_back_at < $1::date + interval '2 days'
            )
            select s.theater_id, max(s.theater_name) as theater_name, e.staff, e.payment_method, e.currency,
                   sum(e.bookings)::bigint as bookings, sum(e.tickets)::bigint as tickets,
                   sum(e.gross)::bigint as gross, sum(e.refunds)::bigint as refunds
            from entry e join showtime s on s.id = e.showtime_id
            where (e.at at time zone s.theater_timezone)::date = $1
            and ($2::uuid is null or s.theater_id = $2)
            and ($3::uuid is null or e.staff = $3)
            group by s.theater_id, e.staff, e.payment_method, e.currency
            order by theater_name, s.theater_id, e.staff, e.payment_method, e.currency""";

    private final Pool database;

    TillService(Pool database) {
        this.database = database;
    }

    /**
     * @param day in each theater's own zone
     * @param theaterId null for all theaters
     * @param staff null for everybody
     */
    public Uni<List<TillLine>> of(LocalDate day, UUID theaterId, UUID staff) {
        return database.preparedQuery(DAY)
                .execute(Tuple.of(day, theaterId, staff))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(TillService::line)
                        .toList());
    }

    private static TillLine line(Row row) {
        return new TillLine(
                row.getUUID("theater_id"),
                row.getString("theater_name"),
                row.getUUID("staff"),
                PaymentMethod.valueOf(row.getString("payment_method")),
                row.getString("currency"),
                row.getLong("bookings"),
                row.getLong("tickets"),
                row.getLong("gross"),
                row.getLong("refunds"));
    }
}
