package io.github.moviereservation.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.NetSocket;

/** Passes a WebSocket through: the handshake as it is, then bytes in both directions until one side closes. */
final class WebSocketTunnel {

    private final HttpClient client;
    private final String service;
    private final int port;

    WebSocketTunnel(HttpClient client, String service, int port) {
        this.client = client;
        this.service = service;
        this.port = port;
    }

    static boolean isHandshake(HttpServerRequest request) {
        return request.method() == HttpMethod.GET
                && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                && request.headers().contains("Sec-WebSocket-Key");
    }

    void open(HttpServerRequest request) {
        request.pause();
        var options = new RequestOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI(request.uri())
                .setHeaders(MultiMap.caseInsensitiveMultiMap().addAll(request.headers()));
        // Firefox sends "keep-alive, Upgrade".
        options.putHeader("Connection", "Upgrade");
        client.request(options)
                .compose(handshake -> handshake.connect())
                .onSuccess(answer -> answered(request, answer))
                .onFailure(failure -> {
                    request.resume();
                    Problems.unavailable(request.response(), service);
                });
    }

    private void answered(HttpServerRequest request, HttpClientResponse answer) {
        if (answer.statusCode() == 101) {
            var inside = answer.netSocket();
            inside.pause();
            request.response().headers().addAll(answer.headers());
            request.toNetSocket().onSuccess(outside -> join(outside, inside)).onFailure(failure -> inside.close());
        } else {
            request.resume();
            refuse(request, answer);
        }
    }

    private static void refuse(HttpServerRequest request, HttpClientResponse answer) {
        var response = request.response().setStatusCode(answer.statusCode());
        var type = answer.getHeader("Content-Type");
        if (type != null) {
            response.putHeader("Content-Type", type);
        }
        answer.body().onSuccess(response::end).onFailure(failure -> response.end());
    }

    private static void join(NetSocket outside, NetSocket inside) {
        Future.join(outside.pipeTo(inside), inside.pipeTo(outside)).onComplete(ended -> {
            outside.close();
            inside.close();
        });
        outside.closeHandler(nothing -> inside.close());
        inside.closeHandler(nothing -> outside.close());
    }
}
