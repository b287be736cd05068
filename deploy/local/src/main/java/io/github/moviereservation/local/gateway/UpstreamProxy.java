package io.github.moviereservation.local.gateway;

import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;

/** Passes requests to one service. */
final class UpstreamProxy {

    private final HttpProxy proxy;
    private final WebSocketTunnel tunnel;
    private final long bodyLimit;

    /** @param bodyLimit in bytes */
    UpstreamProxy(HttpClient requests, HttpClient sockets, String service, int port, long bodyLimit) {
        proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), requests)
                .origin(port, "127.0.0.1")
                .addInterceptor(new UpstreamGuard(service, bodyLimit));
        tunnel = new WebSocketTunnel(sockets, service, port);
        this.bodyLimit = bodyLimit;
    }

    void pass(HttpServerRequest request) {
        if (WebSocketTunnel.isHandshake(request)) {
            tunnel.open(request);
        } else if (declaresTooMuch(request)) {
            Problems.tooLarge(request.response(), bodyLimit);
        } else {
            proxy.handle(request);
        }
    }

    private boolean declaresTooMuch(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length != null && Long.parseLong(length) > bodyLimit;
    }
}
