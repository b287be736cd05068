package io.github.moviereservation.seat.domain.lane;

import static io.github.moviereservation.seat.support.Calls.hold;
import static io.github.moviereservation.seat.support.Calls.idOf;
import static io.github.moviereservation.seat.support.Calls.release;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.CuttableDatabase;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Customers want the same seats while every connection to the database is cut, again and again. */
@QuarkusTest
@TestProfile(CuttableDatabase.class)
class CutDatabaseTest {

    private static final int CUSTOMERS = 12;
    private static final int CUTS = 150;

    private final Map<Integer, Integer> answers = new ConcurrentSkipListMap<>();
    private final AtomicBoolean isOver = new AtomicBoolean();

    @Inject
    Showtimes showtimes;

    @Test
    void whoeverHoldsSeatsMeanwhileIsToldToTryAgain() throws Exception {
        var showtime = showtimes.open();
        var customers = IntStream.range(0, CUSTOMERS).<Callable<Void>>mapToObj(number -> () -> shop(number, showtime));

        Race.of(Stream.concat(customers, Stream.<Callable<Void>>of(this::cut)).toList());

        assertThat(answers).containsKey(503);
        assertThat(answers.keySet()).isSubsetOf(201, 204, 409, 503);
        assertThat(Database.seatsThatDifferFromTheLedger(showtime)).isEmpty();
    }

    private Void cut() throws InterruptedException {
        for (int i = 0; i < CUTS; i++) {
            Thread.sleep(ThreadLocalRandom.current().nextInt(5, 150));
            CuttableDatabase.network().cut();
        }
        isOver.set(true);
        return null;
    }

    private Void shop(int number, UUID showtime) {
        for (int i = 0; !isOver.get(); i++) {
            var token = Tokens.customer("c" + number + "-" + i);
            var held = counted(
                    hold(token, showtime, "A" + ThreadLocalRandom.current().nextInt(1, 11)));
            if (held.statusCode() == 201) {
                counted(release(token, idOf(held)));
            }
        }
        return null;
    }

    private Response counted(Response answer) {
        answers.merge(answer.statusCode(), 1, Integer::sum);
        return answer;
    }
}
