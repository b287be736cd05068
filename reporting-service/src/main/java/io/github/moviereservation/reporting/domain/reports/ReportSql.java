package io.github.moviereservation.reporting.domain.reports;

/** The reports as SQL over the facts. $1 and $2 are the period's ends. */
final class ReportSql {

    /** Sales on their day and refunds on theirs; names are those of the latest sale. */
    private static final String REVENUE = """
            with entry as (
                select b.*, b.confirmed_on as entry_on, b.total as gross, 0::bigint as refunded, b.tickets as sold, 1 as sale
                from booking_fact b where b.confirmed_on between $1 and $2
                union all
                select b.*, b.cancelled_on, 0, b.refund, 0, 0
                from booking_fact b where b.cancelled_on between $1 and $2
            )
            select %1$s as key, (array_agg(%2$s order by b.confirmed_at desc, b.id))[1] as label, b.currency,
                   sum(gross)::bigint as gross, sum(refunded)::bigint as refunds, sum(sold) as tickets,
                   sum(sale) as bookings
            from entry b left join showtime_fact s on s.id = b.showtime_id and s.version > 0
            group by 1, b.currency order by label, key, b.currency""";

    private static final String OCCUPANCY = """
            with seats as (
                select s.*, coalesce((select sum(b.tickets) from booking_fact b
                                      where b.showtime_id = s.id and b.cancelled_on is null), 0) as sold
                from showtime_fact s
                where s.version > 0 and not s.cancelled and s.local_date between $1 and $2
            )
            select %1$s as key, (array_agg(%2$s order by s.starts_at desc, s.id))[1] as label, count(*) as showtimes,
                   sum(s.sold)::bigint as sold, sum(s.capacity) as capacity
            from seats s group by 1 order by label, key""";

    /** A showtime may have moved or changed its film since it was booked: its own fact knows best, once it is here. */
    private static final String TOP_MOVIES = """
            select %1$s as key, (array_agg(%2$s order by b.confirmed_at desc, b.id))[1] as label,
                   sum(b.tickets) as tickets, b.currency, sum(b.total)::bigint as gross
            from booking_fact b left join showtime_fact s on s.id = b.showtime_id and s.version > 0
            where b.cancelled_on is null and coalesce(s.local_date, b.showtime_on) between $1 and $2
            group by 1, b.currency order by tickets desc, label, key, b.currency""";

    /** Theaters east of the others are the first to have a new day. */
    static final String TODAY =
            "select coalesce(max((now() at time zone name)::date), (now() at time zone 'UTC')::date) as today"
                    + " from theater_zone";

    private ReportSql() {}

    static String revenue(GroupBy group) {
        return switch (group) {
            case DAY -> REVENUE.formatted("b.entry_on::text", "b.entry_on::text");
            case MOVIE -> REVENUE.formatted("b.movie_id::text", "b.movie_title");
            case THEATER -> REVENUE.formatted("b.theater_id::text", "b.theater_name");
            case SHOWTIME -> REVENUE.formatted("b.showtime_id::text", bookedShowtimeLabel());
        };
    }

    static String occupancy(GroupBy group) {
        return switch (group) {
            case DAY -> OCCUPANCY.formatted("s.local_date::text", "s.local_date::text");
            case MOVIE -> OCCUPANCY.formatted("s.movie_id::text", "s.movie_title");
            case THEATER -> OCCUPANCY.formatted("s.theater_id::text", "s.theater_name");
            case SHOWTIME -> OCCUPANCY.formatted("s.id::text", showtimeLabel("s"));
        };
    }

    static String topMovies(GroupBy group) {
        return switch (group) {
            case DAY -> {
                var day = "coalesce(s.local_date, b.showtime_on)::text";
                yield TOP_MOVIES.formatted(day, day);
            }
            case MOVIE ->
                TOP_MOVIES.formatted(
                        "coalesce(s.movie_id, b.movie_id)::text", "coalesce(s.movie_title, b.movie_title)");
            case THEATER ->
                TOP_MOVIES.formatted(
                        "coalesce(s.theater_id, b.theater_id)::text", "coalesce(s.theater_name, b.theater_name)");
            case SHOWTIME -> TOP_MOVIES.formatted("b.showtime_id::text", bookedShowtimeLabel());
        };
    }

    private static String bookedShowtimeLabel() {
        return "case when s.id is null then " + showtimeLabel("b") + " else " + showtimeLabel("s") + " end";
    }

    private static String showtimeLabel(String row) {
        return ("concat_ws(' · ', %1$s.movie_title, to_char(%1$s.starts_at at time zone %1$s.timezone,"
                        + " 'YYYY-MM-DD HH24:MI'), %1$s.theater_name, %1$s.screen_name)")
                .formatted(row);
    }
}
