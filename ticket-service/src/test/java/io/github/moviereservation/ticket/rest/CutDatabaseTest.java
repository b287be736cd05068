package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.moviereservation.testing.CuttableDatabase;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.ticket.support.BookingTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Customers book while every connection to the database is cut, again and again. */
@QuarkusTest
@TestProfile(CuttableDatabase.class)
class CutDatabaseTest extends BookingTest {

    private static final int CUSTOMERS = 7;
    private static final int CUTS = 60;

    private final Map<Integer, Integer> answers = new ConcurrentSkipListMap<>();
    private final AtomicBoolean isOver = new AtomicBoolean();

    @Test
    void whoeverBooksMeanwhileIsToldToTryAgain() throws Exception {
        var customers = IntStream.range(0, CUSTOMERS).<Callable<Void>>mapToObj(row -> () -> shop(row));

        Race.of(Stream.concat(customers, Stream.<Callable<Void>>of(this::cut)).toList());

        assertThat(answers).containsKey(503);
        // 202: sold, but the answer to that was lost. 422: given up before its payment was asked.
        assertThat(answers.keySet()).isSubsetOf(201, 202, 422, 503);
        await().until(() -> book(UUID.randomUUID().toString(), "H1").statusCode() != 503);
        assertThat(answers).containsKey(201);
    }

    private Void cut() throws InterruptedException {
        for (int i = 0; i < CUTS; i++) {
            Thread.sleep(ThreadLocalRandom.current().nextInt(10, 250));
            CuttableDatabase.network().cut();
        }
        isOver.set(true);
        return null;
    }

    private Void shop(int row) {
        for (int number = 1; !isOver.get(); number++) {
            var seat = "%c%d".formatted('A' + row, number);
            var key = UUID.randomUUID().toString();
            while (book(key, seat).statusCode() == 503) {
                // As the answer says.
            }
        }
        return null;
    }

    private Response book(String key, String seat) {
        var answer = as(ann + seat)
                .header("Idempotency-Key", key)
                .body(ofSeats("tok_ok", seat))
                .post("/api/bookings");
        answers.merge(answer.statusCode(), 1, Integer::sum);
        return answer;
    }
}
