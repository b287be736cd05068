package io.github.moviereservation.ticket.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.moviereservation.ticket.domain.seats.Hold;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** seat-service's internal API over real HTTP, with real seats behind it and any fault on demand. */
public final class SeatServiceDouble {

    /** More than the caller's retries. */
    private static final int ALL_TRIES = 3;

    private static final SeatServiceDouble INSTANCE = new SeatServiceDouble();

    public final SeatBook book = new SeatBook();
    private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
    private final Queue<String> tokens = new ConcurrentLinkedQueue<>();
    private int showtimeVersion = 1;
    private HttpServer server;
    private int port;

    private SeatServiceDouble() {}

    /** The port that it listens on, whenever it is up: the system's choice at the first time. */
    static int listen() {
        INSTANCE.start();
        return INSTANCE.port;
    }

    /** The one of this JVM, up and without faults. */
    public static SeatServiceDouble up() {
        INSTANCE.faults.clear();
        INSTANCE.showtimeVersion = 1;
        INSTANCE.start();
        return INSTANCE;
    }

    /** The next call of this operation, with its retries: {@code find, hold, extend, confirm, exchange,
     * release, releaseSold}. */
    public void failNext(String operation, Fault fault) {
        failTries(operation, ALL_TRIES, fault);
    }

    /** The next tries of this operation. */
    public void failTries(String operation, int tries, Fault fault) {
        var queue = faults.computeIfAbsent(operation, name -> new ConcurrentLinkedQueue<>());
        for (int i = 0; i < tries; i++) {
            queue.add(fault);
        }
    }

    /** Of the showtime's plan, when the next exchange takes place. */
    public void showtimeIsAt(int version) {
        showtimeVersion = version;
    }

    public void healed() {
        faults.clear();
    }

    /** Nothing listens on the port any more. */
    public synchronized void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** The service tokens seen. */
    public List<String> tokens() {
        return List.copyOf(tokens);
    }

    private synchronized void start() {
        if (server != null) {
            return;
        }
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
            port = server.getAddress().getPort();
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/internal/", this::handle);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var token = exchange.getRequestHeaders().getFirst("X-Service-Token");
            if (token == null) {
                answer(exchange, 401, Fault.problemOf(401, "unauthorized"));
                return;
            }
            tokens.add(token);
            var path = exchange.getRequestURI().getPath().split("/");
            var operation = operationOf(exchange.getRequestMethod(), path);
            var fault = faults.getOrDefault(operation, new ConcurrentLinkedQueue<>())
                    .poll();
            perform(exchange, operation, path, body.isEmpty() ? new JsonObject() : new JsonObject(body), fault);
        }
    }

    private void perform(HttpExchange exchange, String operation, String[] path, JsonObject body, Fault fault)
            throws IOException {
        if (fault != null && !fault.happens()) {
            answer(exchange, fault.status(), fault.body());
            return;
        }
        if (fault != null) {
            LockSupport.parkNanos(fault.delay().toNanos());
        }
        int status;
        JsonObject result;
        try {
            var hold = call(operation, path, body);
            status = operation.equals("hold") ? 201 : hold == null ? 204 : 200;
            result = hold == null ? new JsonObject() : JsonObject.mapFrom(hold);
            if (operation.equals("exchange")) {
                result.put("showtimeVersion", showtimeVersion);
            }
        } catch (SeatBook.Refusal refusal) {
            status = refusal.status;
            result = refusal.problem;
        }
        answer(exchange, fault != null && fault.status() != 0 ? fault.status() : status, result);
    }

    private Hold call(String operation, String[] path, JsonObject body) {
        return switch (operation) {
            case "hold" ->
                book.hold(
                        uuid(body, "holdId"),
                        uuid(body, "userId"),
                        uuid(body, "showtimeId"),
                        body.getJsonArray("seats").stream()
                                .map(String.class::cast)
                                .toList(),
                        body.getBoolean("accessible", false),
                        body.getBoolean("staff", false));
            case "find" -> book.find(UUID.fromString(path[3]));
            case "extend" -> book.extend(UUID.fromString(path[3]));
            case "confirm" -> book.confirm(UUID.fromString(path[3]), uuid(body, "bookingId"));
            case "release" -> book.release(UUID.fromString(path[3]));
            case "exchange" ->
                book.exchange(
                        uuid(body, "holdId"),
                        UUID.fromString(path[3]),
                        body.getJsonArray("keep").stream()
                                .map(String.class::cast)
                                .toList());
            case "releaseSold" -> book.releaseSold(UUID.fromString(path[3]));
            default -> throw new IllegalStateException(operation);
        };
    }

    private static String operationOf(String method, String[] path) {
        if (method.equals("GET")) {
            return "find";
        }
        if (path.length == 3) {
            return "hold";
        }
        return path[2].equals("bookings") && path[4].equals("release") ? "releaseSold" : path[4];
    }

    private static UUID uuid(JsonObject body, String field) {
        return UUID.fromString(body.getString(field));
    }

    private static void answer(HttpExchange exchange, int status, JsonObject body) throws IOException {
        if (status == 204) {
            exchange.sendResponseHeaders(204, -1);
            return;
        }
        var bytes = body.encode().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Longer than the caller waits for one try. */
    public static final Duration TOO_LONG = Duration.ofSeconds(3);
}
