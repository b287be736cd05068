package io.github.moviereservation.local.demo;

import io.github.moviereservation.local.Console;
import io.github.moviereservation.local.Settings;
import io.github.moviereservation.local.StartFailed;
import io.github.moviereservation.local.Together;
import io.github.moviereservation.local.demo.Programme.Scheduled;
import io.github.moviereservation.local.service.AdminAccount;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Films, theaters and a week of showtimes, so that there is something to see and to book. */
public final class DemoCatalogue {

    private static final int DAYS = 7;
    private static final int BATCH = 100;
    private static final int AT_ONCE = 4;

    private final Settings settings;
    private final Console console;
    private final CinemaApi api;
    private final DemoHouses houses;
    private final DemoProgress progress;
    private volatile boolean filling;

    private DemoCatalogue(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
        this.api = new CinemaApi(URI.create("http://" + settings.host() + ":" + settings.port()));
        this.houses = new DemoHouses(api);
        this.progress = new DemoProgress(settings.home());
        this.filling = settings.demo() && isFirstRun();
    }

    public static DemoCatalogue of(Settings settings, Console console) {
        return new DemoCatalogue(settings, console);
    }

    /** Whether the catalogue of a first run is not in yet. */
    public boolean isFilling() {
        return filling;
    }

    /** Makes the whole catalogue at a first run; later adds the days that are missing up to seven ahead. */
    public void fill(AdminAccount admin) throws StartFailed, InterruptedException {
        if (!settings.demo()) {
            return;
        }
        var began = Instant.now();
        try {
            var films = filmFile().read();
            api.signIn(admin.email(), admin.password());
            var made = filling ? firstRun(films) : topUp(films);
            if (made > 0) {
                console.done("demo catalogue", made + " showtimes", Duration.between(began, Instant.now()));
            }
            filling = false;
        } catch (IOException e) {
            throw new StartFailed("The demo films cannot be read: " + e.getMessage(), e);
        } catch (StartFailed e) {
            if (filling) {
                throw e;
            }
            console.warn("No showtimes were added to the demo. " + e.getMessage());
        }
    }

    private int firstRun(List<Film> films) throws StartFailed, InterruptedException {
        for (int from = 0; from < films.size(); from += BATCH) {
            api.create("/api/movies/import", films.subList(from, Math.min(from + BATCH, films.size())));
        }
        for (var theater : DemoTheater.ALL) {
            houses.create(theater);
        }
        return topUp(films);
    }

    private int topUp(List<Film> films) throws StartFailed, InterruptedException {
        var programme = new Programme(api, FilmSource.showing(films), movieIds());
        var planned = new ArrayList<Programme.Planned>();
        for (var theater : DemoTheater.ALL) {
            var id = houses.find(theater);
            if (id.isPresent()) {
                planned.addAll(
                        programme.plan(theater, houses.screensOf(id.get()), firstDay(theater), lastDay(theater)));
            }
        }
        Queue<Scheduled> scheduled = new ConcurrentLinkedQueue<>();
        Together.run(AT_ONCE, planned, showtime -> programme.schedule(showtime).ifPresent(scheduled::add));
        // Also of those that a start made that was interrupted.
        var showtimes = scheduled.stream().map(Scheduled::showtimeId).distinct().toList();
        Together.run(AT_ONCE, showtimes, this::awaitSeatMap);
        DemoTheater.ALL.forEach(theater -> progress.filledThrough(theater, lastDay(theater)));
        return (int) scheduled.stream().filter(Scheduled::isNew).count();
    }

    private void awaitSeatMap(String showtimeId) throws StartFailed, InterruptedException {
        var path = "/api/seatmaps/" + showtimeId;
        if (!api.get(path, answer -> !answer.isOk()).isOk()) {
            throw new StartFailed("The seats of showtime " + showtimeId + " do not open");
        }
    }

    private Map<String, String> movieIds() throws StartFailed, InterruptedException {
        return api.list("/api/movies").stream()
                .filter(movie -> movie.hasNonNull("externalId"))
                .collect(Collectors.toMap(
                        movie -> movie.path("externalId").asText(),
                        movie -> movie.path("id").asText(),
                        (first, again) -> first));
    }

    private LocalDate firstDay(DemoTheater theater) {
        var today = LocalDate.now(theater.zone());
        return progress.filledThrough(theater)
                .map(last -> last.plusDays(1))
                .filter(next -> next.isAfter(today))
                .orElse(today);
    }

    private static LocalDate lastDay(DemoTheater theater) {
        return LocalDate.now(theater.zone()).plusDays(DAYS - 1);
    }

    private boolean isFirstRun() {
        return DemoTheater.ALL.stream().map(progress::filledThrough).anyMatch(Optional::isEmpty);
    }

    private FilmSource filmFile() throws StartFailed {
        Path file = settings.root().resolve("deploy/local/demo/node_modules/vega-datasets/data/movies.json");
        if (!Files.exists(file)) {
            throw new StartFailed("The demo films are missing (" + file + "): run ./start, which fetches them");
        }
        return new FilmSource(file);
    }
}
