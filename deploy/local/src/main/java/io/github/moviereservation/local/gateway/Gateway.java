package io.github.moviereservation.local.gateway;

import io.github.moviereservation.local.CinemaService;
import io.github.moviereservation.local.Settings;
import io.github.moviereservation.local.StartFailed;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** The one public door: routes by Kong's file, serves the web app, and says whether the stack is healthy. */
public final class Gateway {

    private static final String WEB = "web";
    private static final int STOP_SECONDS = 5;

    /** Longer than the slowest answer takes, a report or an import. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final Settings settings;
    private final ToIntFunction<CinemaService> ports;
    private final Supplier<List<String>> waiting;
    private final Duration silence;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));

    /** @param waiting what the stack still waits for; healthy when that is nothing */
    public Gateway(Settings settings, ToIntFunction<CinemaService> ports, Supplier<List<String>> waiting) {
        this(settings, ports, waiting, SILENCE);
    }

    /** @param silence after which a service that says nothing does not answer */
    Gateway(Settings settings, ToIntFunction<CinemaService> ports, Supplier<List<String>> waiting, Duration silence) {
        this.settings = settings;
        this.ports = ports;
        this.waiting = waiting;
        this.silence = silence;
    }

    public void start() throws StartFailed, InterruptedException {
        try {
            server().listen(settings.port(), settings.host())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
        } catch (IOException e) {
            throw new StartFailed("The routes cannot be read: " + e.getMessage(), e);
        } catch (ExecutionException e) {
            throw new StartFailed(
                    "The gateway cannot listen on port " + settings.port() + ": "
                            + e.getCause().getMessage(),
                    e);
        }
    }

    public void stop() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The gateway does not stop", e);
        }
    }

    private HttpServer server() throws IOException {
        var kong = KongFile.read(settings.root().resolve("deploy/kong/kong.yml"));
        var web = WebApp.load(settings.root().resolve("web/dist/web/browser"));
        var dispatcher = new Dispatcher(RouteTable.of(kong), upstreams(kong), WEB, web);
        var router = Router.router(vertx);
        router.errorHandler(400, Failures::unreadable);
        router.errorHandler(500, Failures::unexpected);
        router.route().handler(new CommonHeaders());
        router.route("/healthz")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(new HealthHandler(waiting, readiness()));
        router.route().handler(dispatcher);
        var options = new HttpServerOptions()
                .setHttp2ClearTextEnabled(false)
                .setMaxHeaderSize(16 * 1024)
                .setTcpNoDelay(true);
        return vertx.createHttpServer(options).requestHandler(router);
    }

    private Readiness readiness() {
        return new Readiness(vertx.createHttpClient(clientOptions()), settings.services(), ports);
    }

    /** A WebSocket may be silent for as long as it likes. */
    private Upstreams upstreams(KongFile kong) {
        var requests = clientOptions()
                .setIdleTimeout(Math.toIntExact(silence.toMillis()))
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        return new Upstreams(
                vertx.createHttpClient(requests), vertx.createHttpClient(clientOptions()), ports, kong::bodyLimitOf);
    }

    private static HttpClientOptions clientOptions() {
        return new HttpClientOptions()
                .setConnectTimeout(2_000)
                .setMaxPoolSize(256)
                .setKeepAliveTimeout(30)
                .setTcpNoDelay(true);
    }
}
