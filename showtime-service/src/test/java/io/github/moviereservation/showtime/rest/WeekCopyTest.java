package io.github.moviereservation.showtime.rest;

import static io.github.moviereservation.showtime.support.Calendar.copy;
import static io.github.moviereservation.showtime.support.Calendar.on;
import static io.github.moviereservation.showtime.support.Calendar.plan;
import static io.github.moviereservation.showtime.support.Calendar.scheduled;
import static io.github.moviereservation.showtime.support.Calendar.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.showtime.support.Calendar;
import io.github.moviereservation.showtime.support.Catalogue;
import io.github.moviereservation.showtime.support.Changeover;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Race;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class WeekCopyTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final LocalDate MONDAY =
            LocalDate.now(MADRID).plusDays(3).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    private static final LocalDate NEXT = MONDAY.plusWeeks(1);

    private final Catalogue catalogue = new Catalogue();

    @Test
    void aWeekIsCopiedWithAllThatBelongsToIt() {
        catalogue.publish();
        scheduledAt(MONDAY.atTime(0, 0), MADRID);
        var last =
                plan(catalogue, MONDAY.plusDays(6).atTime(20, 50).atZone(MADRID).toInstant());
        scheduled(with(with(with(last, "format", "3D"), "language", "es"), "prices", CHEAP));
        scheduledAt(MONDAY.minusDays(1).atTime(12, 0), MADRID);
        scheduledAt(NEXT.plusDays(1).atTime(12, 0), MADRID);

        copy(request()).then().statusCode(200).body("created", is(2)).body("conflicts", empty());

        on(NEXT, catalogue).body("items", hasSize(1));
        on(NEXT.plusDays(6), catalogue)
                .body("items", hasSize(1))
                .body("items[0].format", is("3D"))
                .body("items[0].language", is("es"))
                .body("items[0].prices.STANDARD", is(1));
    }

    @Test
    void whatDoesNotFitIsNamedAndLeftOut() {
        catalogue.publish();
        var source = scheduledAt(MONDAY.atTime(12, 0), MADRID);
        scheduledAt(MONDAY.plusDays(2).atTime(12, 0), MADRID);
        var busy = scheduledAt(NEXT.atTime(13, 0), MADRID);

        copy(request())
                .then()
                .statusCode(200)
                .body("created", is(1))
                .body("conflicts", hasSize(1))
                .body("conflicts[0].showtimeId", is(source.toString()))
                .body("conflicts[0].movieTitle", is("Metropolis"))
                .body("conflicts[0].screenName", is("Screen 1"))
                .body(
                        "conflicts[0].startsAt",
                        is(NEXT.atTime(12, 0).atZone(MADRID).toInstant().toString()))
                .body("conflicts[0].code", is("showtime-overlap"))
                .body("conflicts[0].conflict.id", is(busy.toString()));
        copy(request()).then().body("created", is(0)).body("conflicts", hasSize(2));
    }

    @Test
    void aDryRunOnlyTells() {
        catalogue.publish();
        scheduledAt(MONDAY.atTime(12, 0), MADRID);

        copy(with(request(), "dryRun", true)).then().statusCode(200).body("created", is(1));

        on(NEXT, catalogue).body("items", empty());
    }

    @Test
    void whatIsCancelledOrNotShownAnyMoreIsNotCopied() {
        catalogue.publish();
        Calendar.cancel(scheduledAt(MONDAY.atTime(12, 0), MADRID), "Projector failure");
        scheduledAt(MONDAY.atTime(16, 0), MADRID);
        Broker.publish(catalogue.movieDeleted());

        Calendar.eventually(() -> copy(with(request(), "dryRun", true))
                .then()
                .statusCode(200)
                .body("created", is(0))
                .body("conflicts.code", contains("unknown-movie")));
    }

    @ParameterizedTest
    @MethodSource("io.github.moviereservation.showtime.support.Changeover#both")
    void theClockOnTheWallStays(Changeover changeover) {
        catalogue.publish(theater -> theater.put("timezone", changeover.zone().getId()));
        var monday = changeover.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        scheduledAt(changeover.day().minusWeeks(1).atTime(20, 0), changeover.zone());

        copy(request(monday.minusWeeks(1), monday)).then().body("created", is(1));

        on(changeover.day(), catalogue)
                .body(
                        "items.startsAt",
                        contains(changeover
                                .day()
                                .atTime(20, 0)
                                .atZone(changeover.zone())
                                .toInstant()
                                .toString()));
    }

    @Test
    void aTimeThatTheClocksLeaveOutBecomesTheOneAfterTheGap() {
        var changeover = Changeover.toSummer();
        catalogue.publish(theater -> theater.put("timezone", changeover.zone().getId()));
        var monday = changeover.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        scheduledAt(changeover.day().minusWeeks(1).atTime(2, 30), changeover.zone());

        copy(request(monday.minusWeeks(1), monday)).then().body("created", is(1));

        on(changeover.day(), catalogue)
                .body(
                        "items.startsAt",
                        contains(changeover
                                .day()
                                .atTime(3, 30)
                                .atZone(changeover.zone())
                                .toInstant()
                                .toString()));
    }

    @RepeatedTest(3)
    void twoWhoCopyAtOnceCopyOnce() throws Exception {
        catalogue.publish();
        for (int day = 0; day < 3; day++) {
            scheduledAt(MONDAY.plusDays(day).atTime(12, 0), MADRID);
        }

        var answers = Race.of(4, () -> copy(request()).then().statusCode(200).extract());

        assertThat(answers.stream().map(answer -> answer.<Integer>path("created")))
                .containsExactlyInAnyOrder(3, 0, 0, 0);
        on(NEXT, catalogue).body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2026-W54",
        "from, 2026-48",
        "from, next",
        "from, 9999-W01",
        "from, 0000-W01",
        "to, ''",
        "theaterId, 17",
        "dryRun, maybe",
        "until, 2026-W50"
    })
    void aMalformedFieldIsNamed(String field, String value) {
        copy(with(request(), field, value))
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors.field", hasItem(field));
    }

    @Test
    void aWeekIsNotCopiedOntoItselfNorInATheaterThatNobodyKnows() {
        copy(request(MONDAY, MONDAY))
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors.field", contains("to"));
        copy(with(request(), "from", null)).then().spec(Problems.is(400, "invalid-input"));
        copy(with(request(), "theaterId", UUID.randomUUID())).then().spec(Problems.is(422, "unknown-theater"));
    }

    private static final Map<String, Integer> CHEAP =
            Map.of("STANDARD", 1, "PREMIUM", 1, "WHEELCHAIR", 1, "COMPANION", 1);

    private Map<String, Object> request() {
        return request(MONDAY, NEXT);
    }

    private Map<String, Object> request(LocalDate from, LocalDate to) {
        return Map.of("theaterId", catalogue.theater, "from", week(from), "to", week(to));
    }

    private static String week(LocalDate monday) {
        return DateTimeFormatter.ISO_WEEK_DATE.format(monday).substring(0, "2026-W48".length());
    }

    private UUID scheduledAt(LocalDateTime local, ZoneId zone) {
        return scheduled(plan(catalogue, local.atZone(zone).toInstant()));
    }
}
