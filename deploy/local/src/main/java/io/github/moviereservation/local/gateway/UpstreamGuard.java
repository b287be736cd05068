package io.github.moviereservation.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;

/** Bounds the body, and turns a service that does not answer into a problem that says when to try again. */
final class UpstreamGuard implements ProxyInterceptor {

    private static final Set<Integer> BODILESS = Set.of(204, 304);

    private final String service;
    private final long bodyLimit;

    UpstreamGuard(String service, long bodyLimit) {
        this.service = service;
        this.bodyLimit = bodyLimit;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        var body = new LimitedBody(request.getBody().stream(), bodyLimit);
        request.setBody(Body.body(body, request.getBody().length()));
        return context.sendRequest().recover(failure -> Future.succeededFuture(problem(request, body.isExceeded())));
    }

    /** The proxy would announce a body of unknown length, and none comes. */
    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var response = context.response();
        if (BODILESS.contains(response.getStatusCode())) {
            var headers = MultiMap.caseInsensitiveMultiMap().addAll(response.headers());
            response.release().headers().addAll(headers);
        }
        return context.sendResponse();
    }

    private ProxyResponse problem(ProxyRequest request, boolean tooLarge) {
        var response = request.release().response();
        var document = tooLarge
                ? Problems.of(413, "too-large", Problems.tooLargeDetail(bodyLimit))
                : Problems.of(503, "unavailable", Problems.unavailableDetail(service));
        response.headers().clear();
        response.setStatusCode(document.getInteger("status"))
                .putHeader("Content-Type", Problems.MEDIA_TYPE)
                .setBody(Body.body(document.toBuffer()));
        return tooLarge
                ? response.putHeader("Connection", "close")
                : response.putHeader("Retry-After", Problems.RETRY_AFTER_SECONDS);
    }
}
