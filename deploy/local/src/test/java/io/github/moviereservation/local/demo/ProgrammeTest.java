package io.github.moviereservation.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.moviereservation.local.demo.Programme.Scheduled;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private static final Film FILM =
            new Film("film", "Film", "", List.of("Drama"), 90, "PG", LocalDate.EPOCH, "D", List.of());

    private HttpServer calendar;
    private Programme programme;

    @BeforeEach
    void open() throws Exception {
        calendar = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        calendar.start();
        var api = new CinemaApi(
                URI.create("http://127.0.0.1:" + calendar.getAddress().getPort()));
        programme = new Programme(api, List.of(FILM), Map.of("film", "1"));
    }

    @AfterEach
    void close() {
        calendar.stop(0);
    }

    @Test
    void aNewShowtimeIsOn() throws Exception {
        answers(201, "application/json", "{\"id\":\"new\"}");

        assertThat(programme.schedule(planned())).contains(new Scheduled("new", true));
    }

    @Test
    void whereTheScreenIsOccupiedTheOtherShowtimeIsOn() throws Exception {
        answers(
                409,
                "application/problem+json",
                "{\"type\":\"/problems/showtime-overlap\",\"conflict\":{\"id\":\"before\"}}");

        assertThat(programme.schedule(planned())).contains(new Scheduled("before", false));
    }

    @Test
    void nothingIsOnInThePast() throws Exception {
        answers(422, "application/problem+json", "{\"type\":\"/problems/start-not-allowed\"}");

        assertThat(programme.schedule(planned())).isEmpty();
    }

    private void answers(int status, String type, String body) {
        calendar.createContext("/api/showtimes", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", type);
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    private static Programme.Planned planned() {
        var theater = DemoTheater.ALL.getFirst();
        return new Programme.Planned(
                theater,
                theater.screens().getFirst(),
                "1",
                new Timetable.Slot(FILM, Instant.parse("2026-05-01T18:00:00Z")));
    }
}
