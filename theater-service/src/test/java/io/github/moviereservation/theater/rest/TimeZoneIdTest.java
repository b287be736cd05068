package io.github.moviereservation.theater.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimeZoneIdTest {

    @Inject
    Pool database;

    @Test
    void everyZoneThatIsAcceptedIsKnownToPostgres() {
        var check = new TimeZoneId.Check();
        var accepted = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> check.isValid(id, null))
                .toList();

        assertThat(accepted).hasSizeGreaterThan(400).isSubsetOf(zonesOfPostgres());
    }

    private List<String> zonesOfPostgres() {
        var rows = database.query("select name from pg_timezone_names").executeAndAwait();
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }
}
