package io.github.moviereservation.seat.domain;

import static io.github.moviereservation.seat.support.Calls.holdBest;
import static io.github.moviereservation.seat.support.Calls.setLoneSeatRule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.moviereservation.seat.domain.hold.Hold;
import io.github.moviereservation.seat.domain.hold.LoneSeatException;
import io.github.moviereservation.seat.support.Calls;
import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Gate;
import io.github.moviereservation.seat.support.Replica;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.web.BusinessException;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two replicas know nothing of each other: between them there are only the locks of the database. */
@QuarkusTest
class ReplicaRaceTest {

    private static final int BUYERS = 40;

    private static final List<String> TOKENS = IntStream.range(0, BUYERS)
            .mapToObj(buyer -> Tokens.customer(name(buyer)))
            .toList();

    @Inject
    Showtimes showtimes;

    private Replica other;

    @BeforeEach
    void startAnotherReplica() {
        other = new Replica();
    }

    @AfterEach
    void stopIt() {
        other.close();
    }

    @RepeatedTest(10)
    void ofThirtyBuyersOfTheSameTwoSeatsOnTwoReplicasExactlyOneWins() throws Exception {
        var showtime = showtimes.open();

        var answers = Gate.race(showtime, actions(30, buyer -> {
            var seats = buyer % 4 < 2 ? List.of("A1", "A2") : List.of("A2", "A1");
            return buyer % 2 == 0
                    ? Calls.hold(TOKENS.get(buyer), showtime, seats.toArray(String[]::new))
                            .statusCode()
                    : statusOf(other.holds().hold(showtime, seats, false, Tokens.idOf(name(buyer)), false));
        }));

        assertThat(answers)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 409)
                .hasSize(29);
        assertThat(Database.story(showtime, "A1")).containsExactly("HELD");
        assertThat(Database.story(showtime, "A2")).containsExactly("HELD");
        assertThat(Database.rows("select status from hold where showtime_id = ?", showtime))
                .containsExactly("ACTIVE");
    }

    @RepeatedTest(5)
    void fortyPartiesOfTwoFillARoomOfEightySeats() throws Exception {
        var rows = Collections.nCopies(8, "S".repeat(10)).toArray(String[]::new);
        var showtime = showtimes.open(Duration.ofDays(1), rows);

        var answers = Race.of(actions(
                BUYERS,
                buyer -> buyer % 2 == 0
                        ? holdBest(TOKENS.get(buyer), showtime, 2).statusCode()
                        : statusOf(other.holds()
                                .holdBest(
                                        showtime,
                                        2,
                                        Optional.empty(),
                                        false,
                                        false,
                                        Tokens.idOf(name(buyer)),
                                        false))));

        assertThat(answers).hasSize(BUYERS).containsOnly(201);
        assertThat(Database.rows("select distinct state, version from seat where showtime_id = ?", showtime))
                .containsExactly("HELD 1");
        assertThat(Database.rows("select distinct cardinality(seats) from hold where showtime_id = ?", showtime))
                .containsExactly("2");
        assertThat(Database.seatsThatDifferFromTheLedger(showtime)).isEmpty();
    }

    @RepeatedTest(3)
    void aCustomersLimitHoldsOnTwoReplicas() throws Exception {
        var showtime = showtimes.open();

        var answers = Gate.race(
                showtime,
                actions(
                        12,
                        seat -> seat % 2 == 0
                                ? Calls.hold(TOKENS.getFirst(), showtime, "A" + (seat + 1))
                                        .statusCode()
                                : statusOf(other.holds()
                                        .hold(
                                                showtime,
                                                List.of("A" + (seat + 1)),
                                                false,
                                                Tokens.idOf(name(0)),
                                                false))));

        assertThat(answers)
                .containsOnly(201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(2);
    }

    @Test
    void theBestSeatsLeaveNobodyAloneWhateverAnotherReplicaSoldMeanwhile() {
        var showtime = showtimes.open(Duration.ofDays(1), "S".repeat(10));
        setLoneSeatRule(Tokens.admin("ada"), showtime, false);
        assertThat(bestOfTwo(showtime)).containsExactly("A5", "A6");
        Calls.hold(TOKENS.getFirst(), showtime, "A1").then().statusCode(201);

        assertThat(bestOfTwo(showtime)).containsExactly("A7", "A8");
    }

    @Test
    void suggestionsKnowAfterASecondWhatAnotherReplicaSold() {
        var showtime = showtimes.open(Duration.ofDays(1), "SSSSS");
        setLoneSeatRule(Tokens.admin("ada"), showtime, true);
        assertThat(suggestionsInsteadOfA2(showtime)).isEqualTo(List.of(List.of("A1"), List.of("A3"), List.of("A5")));
        Calls.hold(TOKENS.getFirst(), showtime, "A5").then().statusCode(201);

        await().pollDelay(Duration.ofMillis(1100)).until(() -> true);
        assertThat(suggestionsInsteadOfA2(showtime)).isEqualTo(List.of(List.of("A1"), List.of("A4")));
    }

    private List<String> bestOfTwo(UUID showtime) {
        return Showtimes.await(
                        other.holds().holdBest(showtime, 2, Optional.empty(), false, false, UUID.randomUUID(), false))
                .seats();
    }

    private List<?> suggestionsInsteadOfA2(UUID showtime) {
        return Showtimes.await(other.holds()
                .hold(showtime, List.of("A2"), false, UUID.randomUUID(), false)
                .<List<?>>map(_ -> List.of())
                .onFailure(LoneSeatException.class)
                .recoverWithItem(refusal ->
                        (List<?>) ((LoneSeatException) refusal).members().get("suggestions")));
    }

    private interface Buying {

        int by(int buyer);
    }

    private static List<Callable<Integer>> actions(int buyers, Buying action) {
        return IntStream.range(0, buyers)
                .<Callable<Integer>>mapToObj(buyer -> () -> action.by(buyer))
                .toList();
    }

    /** The status that the resource would answer with. */
    private static int statusOf(Uni<Hold> hold) {
        return Showtimes.await(
                hold.map(_ -> 201).onFailure(BusinessException.class).recoverWithItem(409));
    }

    private static String name(int buyer) {
        return "replica-buyer-" + buyer;
    }
}
