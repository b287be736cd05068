package io.github.moviereservation.local.demo;

import io.github.moviereservation.local.StartFailed;
import io.github.moviereservation.local.demo.CinemaApi.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Schedules the showtimes of demo theaters. */
final class Programme {

    private final CinemaApi api;
    private final List<Film> showing;
    private final Map<String, String> movieIds;

    /** @param movieIds ids of movies by external id */
    Programme(CinemaApi api, List<Film> showing, Map<String, String> movieIds) {
        this.api = api;
        this.showing = showing.stream()
                .filter(film -> movieIds.containsKey(film.externalId()))
                .toList();
        this.movieIds = movieIds;
    }

    record Planned(DemoTheater theater, DemoScreen screen, String screenId, Timetable.Slot slot) {}

    /** What a theater's screens show on the days from the first to the last, without what has started already. */
    List<Planned> plan(DemoTheater theater, Map<String, String> screenIds, LocalDate first, LocalDate last) {
        var now = Instant.now();
        var planned = new ArrayList<Planned>();
        for (var screen : theater.screens()) {
            var screenId = screenIds.get(screen.name());
            if (screenId != null) {
                first.datesUntil(last.plusDays(1))
                        .flatMap(day -> Timetable.of(numberOf(screen), day, theater.zone(), showing).stream())
                        .filter(slot -> slot.startsAt().isAfter(now))
                        .forEach(slot -> planned.add(new Planned(theater, screen, screenId, slot)));
            }
        }
        return planned;
    }

    /** What is on at a planned time: made now, or there before. */
    record Scheduled(String showtimeId, boolean isNew) {}

    /**
     * The showtime that is on then, which is another one where the screen is occupied; none when the time is past. Films
     * and screens reach the calendar by events, a moment after they were made.
     */
    Optional<Scheduled> schedule(Planned planned) throws StartFailed, InterruptedException {
        var slot = planned.slot();
        var answer = api.post(
                "/api/showtimes",
                Map.of(
                        "movieId", movieIds.get(slot.film().externalId()),
                        "screenId", planned.screenId(),
                        "startsAt", slot.startsAt().toString(),
                        "prices", Prices.of(planned.theater(), planned.screen(), slot.startsAt()),
                        "currency", planned.theater().currency(),
                        "language", planned.theater().language(),
                        "format", planned.screen().format()),
                Programme::isUnknownYet);
        if (answer.isOk()) {
            return Optional.of(new Scheduled(answer.body().path("id").asText(), true));
        }
        if (answer.isProblem("showtime-overlap")) {
            return Optional.of(
                    new Scheduled(answer.body().path("conflict").path("id").asText(), false));
        }
        if (answer.isProblem("start-not-allowed")) {
            return Optional.empty();
        }
        throw new StartFailed(
                "The demo catalogue stopped: a showtime answered " + answer.status() + " " + answer.body());
    }

    private static boolean isUnknownYet(Answer answer) {
        return answer.isTemporary() || answer.isProblem("unknown-movie") || answer.isProblem("unknown-screen");
    }

    private static int numberOf(DemoScreen screen) {
        return DemoTheater.ALL.stream()
                .flatMap(theater -> theater.screens().stream())
                .toList()
                .indexOf(screen);
    }
}
