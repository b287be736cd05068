package io.github.moviereservation.seat.domain.lane;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.moviereservation.seat.domain.hold.Hold;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes all that a batch decided with one statement: seats, holds, ledger, sales and outbox. A seat that one operation
 * freed and the next one sold has its old sale deleted first: {@code sold} waits for {@code unsold} by counting it.
 */
final class WriteStatement {

    private static final String SQL = """
            with changed as (
                update seat s
                set state = c.state, hold_id = c.hold_id, held_until = c.held_until, booking_id = c.booking_id,
                    version = c.version
                from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::timestamptz[], $6::uuid[], $7::bigint[])
                     c(showtime_id, seat, state, hold_id, held_until, booking_id, version)
                where s.showtime_id = c.showtime_id and s.seat = c.seat
                returning 1
            ), remembered as (
                insert into seat_ledger (showtime_id, seat, version, state, hold_id, booking_id, user_id)
                select * from unnest($8::uuid[], $9::text[], $10::bigint[], $11::text[], $12::uuid[], $13::uuid[], $14::uuid[])
            ), placed as (
                insert into hold (id, status, expires_at, extended_by_customer, extended_for_payment, booking_id,
                                  showtime_id, user_id, seats, lines, currency)
                select id, status, expires_at, by_customer, for_payment, booking_id,
                       showtime_id, user_id, string_to_array(seats, ','), lines::jsonb, currency
                from unnest($15::uuid[], $16::text[], $17::timestamptz[], $18::boolean[], $19::boolean[], $20::uuid[],
                            $21::uuid[], $22::uuid[], $23::text[], $24::text[], $25::text[])
                     p(id, status, expires_at, by_customer, for_payment, booking_id,
                       showtime_id, user_id, seats, lines, currency)
            ), kept as (
                update hold h
                set status = k.status, expires_at = k.expires_at, extended_by_customer = k.by_customer,
                    extended_for_payment = k.for_payment, booking_id = k.booking_id
                from unnest($26::uuid[], $27::text[], $28::timestamptz[], $29::boolean[], $30::boolean[], $31::uuid[])
                     k(id, status, expires_at, by_customer, for_payment, booking_id)
                where h.id = k.id
            ), unsold as (
                delete from seat_sale d
                using unnest($32::uuid[], $33::text[]) u(showtime_id, seat)
                where d.showtime_id = u.showtime_id and d.seat = u.seat
                returning 1
            ), sold as (
                insert into seat_sale (showtime_id, seat, booking_id)
                select * from unnest($34::uuid[], $35::text[], $36::uuid[])
                where (select count(*) from unsold) >= 0
            ), announced as (
                insert into outbox_event (type, subject, data, trace_parent)
                select type, subject, data::jsonb, trace_parent
                from unnest($37::text[], $38::uuid[], $39::text[], $40::text[]) a(type, subject, data, trace_parent)
            )
            select count(*), pg_current_xact_id()::text from changed""";

    private final ObjectMapper mapper;

    WriteStatement(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The id of the transaction. */
    Uni<String> run(SqlConnection connection, Locked batch) {
        return connection
                .preparedQuery(SQL)
                .execute(Tuple.wrap(argumentsOf(batch)))
                .map(rows -> {
                    var row = rows.iterator().next();
                    var changed = row.getLong(0);
                    if (changed != batch.changedSeats.size()) {
                        throw new IllegalStateException(
                                "%d of %d locked seats were written".formatted(changed, batch.changedSeats.size()));
                    }
                    return row.getString(1);
                });
    }

    private List<Object> argumentsOf(Locked batch) {
        var arguments = new Arguments();
        arguments
                .uuids(batch.changedSeats, seat -> seat.key.showtime())
                .texts(batch.changedSeats, LockedSeat::id)
                .texts(batch.changedSeats, seat -> seat.state.name())
                .uuids(batch.changedSeats, seat -> seat.holdId)
                .times(batch.changedSeats, seat -> seat.heldUntil)
                .uuids(batch.changedSeats, seat -> seat.bookingId)
                .numbers(batch.changedSeats, seat -> seat.version);
        arguments
                .uuids(batch.ledger, Change::showtime)
                .texts(batch.ledger, Change::seat)
                .numbers(batch.ledger, Change::version)
                .texts(batch.ledger, change -> change.state().name())
                .uuids(batch.ledger, Change::hold)
                .uuids(batch.ledger, Change::booking)
                .uuids(batch.ledger, Change::user);
        var placed = batch.placed.values();
        stateOf(placed, arguments)
                .uuids(placed, Hold::showtimeId)
                .uuids(placed, Hold::userId)
                .texts(placed, hold -> String.join(",", hold.seats()))
                .texts(placed, hold -> json(hold.lines()))
                .texts(placed, Hold::currency);
        stateOf(batch.changedHolds.values(), arguments);
        arguments.uuids(batch.unsold, seat -> seat.key.showtime()).texts(batch.unsold, LockedSeat::id);
        arguments
                .uuids(batch.sold, seat -> seat.key.showtime())
                .texts(batch.sold, LockedSeat::id)
                .uuids(batch.sold, seat -> seat.bookingId);
        arguments
                .texts(batch.announcements, each -> each.event().type())
                .uuids(batch.announcements, each -> each.event().subject())
                .texts(batch.announcements, each -> json(each.event()))
                .texts(batch.announcements, Locked.Announcement::traceParent);
        return arguments.values;
    }

    private static Arguments stateOf(Collection<Hold> holds, Arguments arguments) {
        return arguments
                .uuids(holds, Hold::id)
                .texts(holds, hold -> hold.status().name())
                .times(holds, Hold::expiresAt)
                .flags(holds, Hold::extendedByCustomer)
                .flags(holds, Hold::extendedForPayment)
                .uuids(holds, Hold::bookingId);
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The statement's arguments in their order, one array a column. */
    private static final class Arguments {

        private final List<Object> values = new java.util.ArrayList<>();

        <T> Arguments uuids(Collection<T> rows, Function<T, UUID> column) {
            return add(rows.stream().map(column).toArray(UUID[]::new));
        }

        <T> Arguments texts(Collection<T> rows, Function<T, String> column) {
            return add(rows.stream().map(column).toArray(String[]::new));
        }

        <T> Arguments numbers(Collection<T> rows, Function<T, Long> column) {
            return add(rows.stream().map(column).toArray(Long[]::new));
        }

        <T> Arguments flags(Collection<T> rows, Function<T, Boolean> column) {
            return add(rows.stream().map(column).toArray(Boolean[]::new));
        }

        <T> Arguments times(Collection<T> rows, Function<T, Instant> column) {
            return add(rows.stream()
                    .map(column)
                    .map(time -> time == null ? null : time.atOffset(ZoneOffset.UTC))
                    .toArray(OffsetDateTime[]::new));
        }

        private Arguments add(Object array) {
            values.add(array);
            return this;
        }
    }
}
