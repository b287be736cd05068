package io.github.moviereservation.bench;

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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The public API as a customer's browser uses it, through the gateway. */
final class CinemaClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    record Answer(int status, JsonNode body) {

        String id() {
            return body.path("id").asText();
        }
    }

    /** Two neighbours of a room beside which nobody sits alone. */
    record Pair(String showtime, String left, String right) {}

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final String base;

    CinemaClient(String base) {
        this.base = base;
    }

    boolean isHealthy() throws InterruptedException {
        try {
            return send(request("/healthz", null).GET()).status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The access token of a new customer. */
    String register(String name) throws IOException, InterruptedException {
        var email = name + "@cinema.test";
        var password = UUID.randomUUID().toString();
        expect(201, post("/api/auth/register", null, Map.of("email", email, "password", password, "name", name)));
        return signIn(email, password);
    }

    String signIn(String email, String password) throws IOException, InterruptedException {
        var signedIn = expect(200, post("/api/auth/login", null, Map.of("email", email, "password", password)));
        return signedIn.body().path("accessToken").asText();
    }

    Answer hold(String token, Pair pair) throws IOException, InterruptedException {
        return post(
                "/api/holds",
                token,
                Map.of("showtimeId", pair.showtime(), "seats", List.of(pair.left(), pair.right())));
    }

    Answer book(String token, String hold) throws IOException, InterruptedException {
        return send(request("/api/bookings", token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body(Map.of("holdId", hold, "payment", Map.of("token", "tok_ok")))));
    }

    Answer cancel(String token, String booking) throws IOException, InterruptedException {
        return post("/api/bookings/" + booking + "/cancel", token, Map.of());
    }

    /** Of all showtimes that do not start soon. */
    List<Pair> freePairs() throws IOException, InterruptedException {
        var pairs = new ArrayList<Pair>();
        var from = Instant.now().plus(2, ChronoUnit.HOURS);
        JsonNode items;
        for (int page = 0; ; page++) {
            var path = "/api/showtimes?size=100&page=%d&from=%s".formatted(page, from);
            items = expect(200, get(path, null)).body().path("items");
            if (items.isEmpty()) {
                return pairs;
            }
            for (var item : items) {
                addPairs(pairs, item.path("id").asText());
            }
        }
    }

    /** As reports count them: only what came there as an event. */
    long ticketsReported(String adminToken) throws IOException, InterruptedException {
        var today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        var from = today.minus(1, ChronoUnit.DAYS).toString().substring(0, 10);
        var to = today.plus(1, ChronoUnit.DAYS).toString().substring(0, 10);
        var report = expect(200, get("/api/reports/revenue?from=%s&to=%s".formatted(from, to), adminToken));
        var tickets = 0L;
        for (var row : report.body().path("rows")) {
            tickets += row.path("tickets").asLong();
        }
        return tickets;
    }

    private void addPairs(List<Pair> pairs, String showtime) throws IOException, InterruptedException {
        var seats = expect(200, get("/api/seatmaps/" + showtime, null)).body().path("seats");
        var run = new ArrayList<JsonNode>();
        for (var seat : seats) {
            if (!run.isEmpty() && !isRightOf(run.getLast(), seat)) {
                addPairs(pairs, showtime, run);
                run.clear();
            }
            if (isForEverybody(seat)) {
                run.add(seat);
            }
        }
        addPairs(pairs, showtime, run);
    }

    /** The last three of an odd number stay: a pair of them would leave one alone. */
    private static void addPairs(List<Pair> pairs, String showtime, List<JsonNode> run) {
        var usable = run.size() % 2 == 0 ? run.size() : run.size() - 3;
        for (int i = 0; i + 1 < usable; i += 2) {
            pairs.add(new Pair(
                    showtime,
                    run.get(i).path("id").asText(),
                    run.get(i + 1).path("id").asText()));
        }
    }

    private static boolean isRightOf(JsonNode left, JsonNode seat) {
        return isForEverybody(seat)
                && left.path("row").asText().equals(seat.path("row").asText())
                && left.path("number").asInt() + 1 == seat.path("number").asInt();
    }

    private static boolean isForEverybody(JsonNode seat) {
        var kind = seat.path("kind").asText();
        return seat.path("state").asText().equals("FREE") && !kind.equals("WHEELCHAIR") && !kind.equals("COMPANION");
    }

    private Answer get(String path, String token) throws IOException, InterruptedException {
        return send(request(path, token).GET());
    }

    private Answer post(String path, String token, Object content) throws IOException, InterruptedException {
        return send(request(path, token).POST(body(content)));
    }

    private HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpRequest.BodyPublisher body(Object content) throws IOException {
        return BodyPublishers.ofByteArray(json.writeValueAsBytes(content));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofByteArray());
        var body = response.body();
        return new Answer(response.statusCode(), body.length == 0 ? MissingNode.getInstance() : json.readTree(body));
    }

    private static Answer expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException("Expected " + status + ", got " + answer);
        }
        return answer;
    }
}
