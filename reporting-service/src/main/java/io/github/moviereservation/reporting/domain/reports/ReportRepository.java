package io.github.moviereservation.reporting.domain.reports;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

@ApplicationScoped
public class ReportRepository {

    private final Pool pool;

    ReportRepository(Pool pool) {
        this.pool = pool;
    }

    public Uni<List<RevenueRow>> revenue(Period period, GroupBy group) {
        return query(ReportSql.revenue(group), period, row -> {
            long gross = row.getLong("gross");
            long refunds = row.getLong("refunds");
            return new RevenueRow(
                    row.getString("key"),
                    row.getString("label"),
                    row.getString("currency"),
                    gross,
                    refunds,
                    gross - refunds,
                    row.getLong("tickets"),
                    row.getLong("bookings"));
        });
    }

    public Uni<List<OccupancyRow>> occupancy(Period period, GroupBy group) {
        return query(
                ReportSql.occupancy(group),
                period,
                row -> OccupancyRow.of(
                        row.getString("key"),
                        row.getString("label"),
                        row.getLong("showtimes"),
                        row.getLong("sold"),
                        row.getLong("capacity")));
    }

    public Uni<List<TopMoviesRow>> topMovies(Period period, GroupBy group) {
        return query(
                ReportSql.topMovies(group),
                period,
                row -> new TopMoviesRow(
                        row.getString("key"),
                        row.getString("label"),
                        row.getLong("tickets"),
                        row.getString("currency"),
                        row.getLong("gross")));
    }

    /** The latest date that any theater's calendar shows now. */
    public Uni<LocalDate> today() {
        return pool.query(ReportSql.TODAY)
                .execute()
                .map(rows -> rows.iterator().next().getLocalDate("today"));
    }

    private <T> Uni<List<T>> query(String sql, Period period, Function<Row, T> mapper) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(period.from(), period.to()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(mapper)
                        .toList());
    }
}
