package io.github.moviereservation.local.gateway;

import io.github.moviereservation.local.CinemaService;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Asks all services at once whether they are ready. */
final class Readiness {

    private static final long PATIENCE_MILLIS = 1_000;

    private final HttpClient client;
    private final List<CinemaService> services;
    private final ToIntFunction<CinemaService> ports;

    Readiness(HttpClient client, List<CinemaService> services, ToIntFunction<CinemaService> ports) {
        this.client = client;
        this.services = services;
        this.ports = ports;
    }

    /** The names of those that do not say so in time; never fails. */
    Future<List<String>> missing() {
        var answers = services.stream().map(this::isReady).toList();
        return Future.all(answers)
                .map(all -> IntStream.range(0, services.size())
                        .filter(index -> !all.<Boolean>resultAt(index))
                        .mapToObj(index -> services.get(index).folder())
                        .toList());
    }

    private Future<Boolean> isReady(CinemaService service) {
        var question = new RequestOptions()
                .setHost("127.0.0.1")
                .setPort(ports.applyAsInt(service))
                .setURI("/q/health/ready")
                .setTimeout(PATIENCE_MILLIS);
        return client.request(question)
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.end().map(answer.statusCode() == 200))
                .otherwise(false);
    }
}
