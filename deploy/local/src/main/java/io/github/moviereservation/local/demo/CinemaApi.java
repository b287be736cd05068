package io.github.moviereservation.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.moviereservation.local.StartFailed;
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
import java.util.function.Predicate;

/** The public API, used as an admin would. */
final class CinemaApi {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(250);

    record Answer(int status, JsonNode body) {

        boolean isOk() {
            return status >= 200 && status < 300;
        }

        /** A busy or restarting service: the same request may succeed soon. */
        boolean isTemporary() {
            return status == 429 || status >= 500;
        }

        boolean isProblem(String code) {
            return body.path("type").asText().equals("/problems/" + code);
        }
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final URI base;
    private String token = "";

    CinemaApi(URI base) {
        this.base = base;
    }

    void signIn(String email, String password) throws StartFailed, InterruptedException {
        var answer = post("/api/auth/login", Map.of("email", email, "password", password), Answer::isTemporary);
        if (!answer.isOk()) {
            throw new StartFailed("The admin " + email + " cannot sign in (" + answer.status()
                    + "): set CINEMA_ADMIN_EMAIL and CINEMA_ADMIN_PASSWORD to the account's");
        }
        token = answer.body().path("accessToken").asText();
    }

    /** Repeats until the answer is no longer one to wait over. */
    Answer post(String path, Object body, Predicate<Answer> notYet) throws StartFailed, InterruptedException {
        var text = textOf(body);
        return until(
                notYet,
                () -> send(
                        request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(text))));
    }

    Answer get(String path, Predicate<Answer> notYet) throws StartFailed, InterruptedException {
        return until(notYet, () -> send(request(path).GET()));
    }

    /** Posts what must succeed. */
    JsonNode create(String path, Object body) throws StartFailed, InterruptedException {
        return required("POST " + path, post(path, body, Answer::isTemporary));
    }

    /** All items of a list, which may be one page after the other or a bare array. */
    List<JsonNode> list(String path) throws StartFailed, InterruptedException {
        var items = new ArrayList<JsonNode>();
        for (int page = 0; ; page++) {
            var separator = path.contains("?") ? "&" : "?";
            var answer = get(path + separator + "page=" + page + "&size=100", Answer::isTemporary);
            var body = required("GET " + path, answer);
            var found = body.isArray() ? body : body.path("items");
            found.forEach(items::add);
            if (body.isArray() || items.size() >= body.path("total").asLong() || found.isEmpty()) {
                return items;
            }
        }
    }

    private JsonNode required(String what, Answer answer) throws StartFailed {
        if (!answer.isOk()) {
            throw new StartFailed(
                    "The demo catalogue stopped: " + what + " answered " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    private String textOf(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
        return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofString());
        var type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(
                response.statusCode(),
                type.contains("json") && !response.body().isBlank()
                        ? json.readTree(response.body())
                        : MissingNode.getInstance());
    }

    private interface Call {
        Answer run() throws IOException, InterruptedException;
    }

    private static Answer until(Predicate<Answer> notYet, Call call) throws StartFailed, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                var answer = call.run();
                if (!notYet.test(answer) || Instant.now().isAfter(deadline)) {
                    return answer;
                }
            } catch (IOException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw new StartFailed("The gateway does not answer: " + e.getMessage(), e);
                }
            }
            Thread.sleep(PAUSE);
        }
    }
}
