package io.github.moviereservation.local.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URISyntaxException;

/** Takes a request where its path belongs. */
final class Dispatcher implements Handler<RoutingContext> {

    private final RouteTable routes;
    private final Upstreams upstreams;
    private final String webName;
    private final WebApp web;

    Dispatcher(RouteTable routes, Upstreams upstreams, String webName, WebApp web) {
        this.routes = routes;
        this.upstreams = upstreams;
        this.webName = webName;
        this.web = web;
    }

    /** The normalized path decides, so that {@code /api/movies/../../internal} is {@code /internal}. */
    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        var path = context.normalizedPath();
        switch (routes.match(path).orElse(null)) {
            case RouteTable.Upstream upstream when upstream.service().equals(webName) -> web.serve(request, path);
            case RouteTable.Upstream upstream when !isWellFormed(request.uri()) -> Failures.unreadable(context);
            case RouteTable.Upstream upstream -> pass(request, upstream.service());
            case RouteTable.Termination answer ->
                request.response()
                        .setStatusCode(answer.status())
                        .putHeader("Content-Type", answer.contentType())
                        .end(answer.body());
            case null -> Problems.notFound(request.response());
        }
    }

    /** A service would refuse it too, but without a problem document. */
    private static boolean isWellFormed(String uri) {
        try {
            new URI(uri);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void pass(HttpServerRequest request, String service) {
        upstreams
                .find(service)
                .ifPresentOrElse(proxy -> proxy.pass(request), () -> Problems.unavailable(request.response(), service));
    }
}
