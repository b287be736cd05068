package io.github.moviereservation.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.local.CinemaService;
import io.github.moviereservation.local.gateway.RouteTable.Termination;
import io.github.moviereservation.local.gateway.RouteTable.Upstream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    private static final Path KONG = Path.of("../kong/kong.yml");

    /** On a type: those of methods are indented. */
    private static final Pattern PATH =
            Pattern.compile("^@(?:Path\\(|WebSocket\\(path = )\"(/[^\"]*)\"\\)", Pattern.MULTILINE);

    @ParameterizedTest
    @CsvSource({
        "/api/auth/register, user-service",
        "/api/auth/login, user-service",
        "/api/auth/refresh, user-service",
        "/api/auth/logout, user-service",
        "/api/auth/jwks, user-service",
        "/api/auth/password-reset/confirm, user-service",
        "/api/users, user-service",
        "/api/users/me/password, user-service",
        "/api/movies, movie-service",
        "/api/movies/import, movie-service",
        "/api/movies/7/poster, movie-service",
        "/api/genres, movie-service",
        "/api/theaters, theater-service",
        "/api/theaters/7/screens, theater-service",
        "/api/screens/7, theater-service",
        "/api/showtimes, showtime-service",
        "/api/showtimes/copy, showtime-service",
        "/api/theaters/7/price-rules, showtime-service",
        "/api/seatmaps/7, seat-service",
        "/api/seatmaps/7/blocks, seat-service",
        "/api/holds, seat-service",
        "/api/holds/best, seat-service",
        "/api/admin/seats, seat-service",
        "/api/bookings, ticket-service",
        "/api/bookings/quote, ticket-service",
        "/api/bookings/7/tickets.pdf, ticket-service",
        "/api/admin/bookings, ticket-service",
        "/api/admin/bookings.csv, ticket-service",
        "/api/admin/till, ticket-service",
        "/api/admin/promo-codes, ticket-service",
        "/api/tickets/scan, ticket-service",
        "/api/tickets/keys, ticket-service",
        "/api/payments/stripe/webhook, ticket-service",
        "/api/reports/revenue, reporting-service",
        "/api/reports/schedules, reporting-service",
        "/api/admin/reports, reporting-service",
        "/api/live, notification-service",
        "/api/push/public-key, notification-service",
        "/api/notifications/7/read, notification-service",
        "/, web",
        "/movies/7, web",
        "/apis, web",
    })
    void everyPublicPathHasItsService(String path, String service) throws IOException {
        assertThat(routes().match(path)).contains(new Upstream(service));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/moviesx",
                "/api/live/more",
                "/api/nothing",
                "/internal",
                "/internal/holds",
                "/q/health",
                "/q",
            })
    void whatNoServiceOwnsIsAProblem(String path) throws IOException {
        assertThat(routes().match(path)).hasValueSatisfying(target -> {
            assertThat(target).isInstanceOf(Termination.class);
            var answer = (Termination) target;
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            assertThat(answer.body()).contains("\"/problems/not-found\"");
        });
    }

    /** A path that a service has and Kong does not would work in its own tests and nowhere else. */
    @ParameterizedTest
    @EnumSource(CinemaService.class)
    void everyPathOfAServiceIsRoutedToItUnlessItIsForTheInside(CinemaService service) throws IOException {
        var routes = routes();
        var paths = pathsOf(service);

        assertThat(paths).isNotEmpty();
        assertThat(paths)
                .filteredOn(path -> !path.startsWith("/internal/"))
                .allSatisfy(path -> assertThat(routes.match(path)).contains(new Upstream(service.folder())));
        assertThat(paths)
                .filteredOn(path -> path.startsWith("/internal/"))
                .allSatisfy(path -> assertThat(routes.match(path)).get().isInstanceOf(Termination.class));
    }

    /** Of its resources and sockets; the interfaces with a path are clients of other services. */
    private static List<String> pathsOf(CinemaService service) throws IOException {
        try (var files = Files.walk(Path.of("../..", service.folder(), "src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(RouteTableTest::read)
                    .filter(code -> !code.contains("@RegisterRestClient"))
                    .flatMap(code -> PATH.matcher(code).results())
                    .map(found -> found.group(1))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyServiceIsAtItsPort() throws IOException {
        assertThat(KongFile.read(KONG).services())
                .extracting(KongFile.Service::url)
                .containsExactly(
                        "http://user-service:8081",
                        "http://movie-service:8082",
                        "http://theater-service:8083",
                        "http://showtime-service:8084",
                        "http://seat-service:8085",
                        "http://ticket-service:8086",
                        "http://reporting-service:8087",
                        "http://notification-service:8088",
                        "http://web:8080");
    }

    private static RouteTable routes() throws IOException {
        return RouteTable.of(KongFile.read(KONG));
    }
}
