package io.github.moviereservation.seat.support;

import io.github.moviereservation.seat.domain.upkeep.Comparisons;
import io.github.moviereservation.testing.Infrastructure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A look at the database from outside, with the rights of the service or of the owner. */
public final class Database {

    private Database() {}

    public static Connection asService() throws SQLException {
        var database = Infrastructure.database();
        return DriverManager.getConnection(database.jdbcUrl(), database.app(), database.password());
    }

    public static Connection asOwner() throws SQLException {
        var database = Infrastructure.database();
        return DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.password());
    }

    /** Lets the time of a hold run out. */
    public static void expire(UUID hold) {
        execute("update hold set expires_at = now() - interval '1 second' where id = ? and status = 'ACTIVE'", hold);
        execute("update seat set held_until = now() - interval '1 second' where hold_id = ? and state = 'HELD'", hold);
    }

    /** Lets what happened to the seats of a showtime, and the news of its bookings, have happened an hour earlier. */
    public static void age(UUID showtime) {
        for (var time :
                List.of("seat_ledger.at", "seat_sale.sold_at", "booked_seat.confirmed_at", "booking_state.at")) {
            var table = time.substring(0, time.indexOf('.'));
            var column = time.substring(time.indexOf('.') + 1);
            execute(
                    "update %s set %s = %2$s - interval '1 hour' where showtime_id = ?".formatted(table, column),
                    showtime);
        }
    }

    public static void execute(String sql, Object... arguments) {
        try (var connection = asOwner();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows, each as its columns joined by a space. */
    public static List<String> rows(String sql, Object... arguments) {
        try (var connection = asOwner()) {
            return rows(connection, sql, arguments);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<String> rows(Connection connection, String sql, Object... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            var rows = new ArrayList<String>();
            var result = statement.executeQuery();
            while (result.next()) {
                var columns = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    columns.add(result.getString(i));
                }
                rows.add(String.join(" ", columns));
            }
            return rows;
        }
    }

    /** The states that a seat went through, oldest first. */
    public static List<String> story(UUID showtime, String seat) {
        return rows(
                "select state from seat_ledger where showtime_id = ? and seat = ? order by version", showtime, seat);
    }

    public static String stateOf(UUID showtime, String seat) {
        return rows("select state from seat where showtime_id = ? and seat = ?", showtime, seat)
                .getFirst();
    }

    public static String statusOf(UUID hold) {
        return rows("select status from hold where id = ?", hold).getFirst();
    }

    /** What is wrong with the seats of the showtime by the service's own comparison, which has tests of its own. */
    public static List<String> seatsThatDifferFromTheLedger(UUID showtime) {
        return Comparisons.of(showtime, Duration.ofMinutes(5)).stream()
                .map(finding -> finding.seat() + " " + finding.problem())
                .toList();
    }
}
