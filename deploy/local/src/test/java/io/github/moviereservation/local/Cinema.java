package io.github.moviereservation.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** The public API, used as customers do: through the gateway, with accounts of their own. */
final class Cinema {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** What starts sooner could start before the test ends. */
    private static final Duration AHEAD = Duration.ofHours(2);

    private static final Set<String> KEPT_BACK = Set.of("WHEELCHAIR", "COMPANION");

    record Buyer(String email, String token) {}

    /** Seats that lie side by side in one row, from left to right. */
    record Wish(UUID showtime, List<String> seats) {}

    record Seat(String row, int number, String id, String kind) {

        boolean isLeftOf(Seat other) {
            return row.equals(other.row) && number + 1 == other.number;
        }
    }

    record Answer(int status, JsonNode body) {

        /** What a customer gets who stopped waiting. */
        static final Answer NONE = new Answer(0, MissingNode.getInstance());

        /** The same request may be answered otherwise soon. */
        boolean isTemporary() {
            return this == NONE || status == 503;
        }

        boolean is(int wantedStatus, String problem) {
            return status == wantedStatus && problem().equals(problem);
        }

        /** The problem's code; empty when it is none. */
        String problem() {
            return body.path("type").asText().replace("/problems/", "");
        }

        UUID id() {
            return UUID.fromString(body.path("id").asText());
        }

        List<String> seats() {
            return StreamSupport.stream(body.path("seats").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final JsonMapper json = new JsonMapper();
    private final URI base;

    Cinema(URI base) {
        this.base = base;
    }

    Buyer register(String name) throws IOException, InterruptedException {
        var email = name + "@cinema.test";
        var password = UUID.randomUUID().toString();
        var registered = post("/api/auth/register", Map.of("email", email, "password", password, "name", name));
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        var signedIn = post("/api/auth/login", Map.of("email", email, "password", password));
        assertThat(signedIn.status()).as(signedIn.toString()).isEqualTo(200);
        return new Buyer(email, signedIn.body().path("accessToken").asText());
    }

    /** Those that do not start soon, the next first. */
    List<UUID> showtimes(int pages) throws IOException, InterruptedException {
        var from = Instant.now().plus(AHEAD).toString();
        var found = new ArrayList<UUID>();
        for (int page = 0; page < pages; page++) {
            var answer = get("/api/showtimes?size=100&page=%d&from=%s".formatted(page, from));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            answer.body()
                    .path("items")
                    .forEach(item -> found.add(UUID.fromString(item.path("id").asText())));
        }
        return found;
    }

    /** Row by row, from left to right, without those that are kept for guests with a wheelchair. */
    List<Seat> freeSeats(UUID showtime) throws IOException, InterruptedException {
        var answer = get("/api/seatmaps/" + showtime);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return StreamSupport.stream(answer.body().path("seats").spliterator(), false)
                .filter(seat -> seat.path("state").asText().equals("FREE"))
                .filter(seat -> !KEPT_BACK.contains(seat.path("kind").asText()))
                .map(seat -> new Seat(
                        seat.path("row").asText(),
                        seat.path("number").asInt(),
                        seat.path("id").asText(),
                        seat.path("kind").asText()))
                .toList();
    }

    Answer hold(Buyer buyer, Wish wish) throws IOException, InterruptedException {
        return send(authorized(buyer, "/api/holds")
                .POST(body(Map.of("showtimeId", wish.showtime(), "seats", wish.seats()))));
    }

    Answer bookHeld(Buyer buyer, UUID key, UUID hold, String payment) throws IOException, InterruptedException {
        return book(buyer, key, Map.of("holdId", hold, "payment", Map.of("token", payment)));
    }

    /** Holds, pays and books in one call. */
    Answer book(Buyer buyer, UUID key, Wish wish, String payment) throws IOException, InterruptedException {
        return book(
                buyer,
                key,
                Map.of("showtimeId", wish.showtime(), "seats", wish.seats(), "payment", Map.of("token", payment)));
    }

    /** Other seats for a booking, perhaps in another showtime. */
    Answer exchange(Buyer buyer, UUID key, UUID booking, Wish wish) throws IOException, InterruptedException {
        return send(authorized(buyer, "/api/bookings/" + booking + "/exchange")
                .header("Idempotency-Key", key.toString())
                .POST(body(Map.of(
                        "showtimeId", wish.showtime(), "seats", wish.seats(), "payment", Map.of("token", "tok_ok")))));
    }

    Answer cancel(Buyer buyer, UUID booking) throws IOException, InterruptedException {
        return send(authorized(buyer, "/api/bookings/" + booking + "/cancel").POST(BodyPublishers.noBody()));
    }

    /** Repeats a request while its service is away or too slow. */
    static Answer insist(Callable<Answer> request) {
        return insist(request, Answer::isTemporary);
    }

    static Answer insist(Callable<Answer> request, Predicate<Answer> notYet) {
        return await("a final answer")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> patiently(request), notYet.negate());
    }

    /** A request without an answer, in time or at all, is one whose outcome nobody knows. */
    static Answer patiently(Callable<Answer> request) throws Exception {
        try {
            return request.call();
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            return Answer.NONE;
        }
    }

    private Answer book(Buyer buyer, UUID key, Object order) throws IOException, InterruptedException {
        return send(authorized(buyer, "/api/bookings")
                .header("Idempotency-Key", key.toString())
                .POST(body(order)));
    }

    private Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private Answer post(String path, Object content) throws IOException, InterruptedException {
        return send(request(path).POST(body(content)));
    }

    private HttpRequest.Builder authorized(Buyer buyer, String path) {
        return request(path).header("Authorization", "Bearer " + buyer.token());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT).header("Content-Type", "application/json");
    }

    private HttpRequest.BodyPublisher body(Object content) throws IOException {
        return BodyPublishers.ofString(json.writeValueAsString(content));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.body().isBlank() ? MissingNode.getInstance() : json.readTree(response.body()));
    }
}
