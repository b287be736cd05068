package io.github.moviereservation.testing;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network between two programs that can be cut. */
public final class Proxy implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final Set<NetSocket> open = ConcurrentHashMap.newKeySet();
    private final NetServer server;
    private volatile boolean refuses;

    public Proxy(String host, int port) {
        var client = vertx.createNetClient();
        server = vertx.createNetServer().connectHandler(incoming -> {
            if (refuses) {
                incoming.close();
                return;
            }
            incoming.pause();
            client.connect(port, host)
                    .onComplete(
                            outgoing -> {
                                open.add(incoming);
                                incoming.closeHandler(end -> open.remove(incoming));
                                incoming.pipeTo(outgoing);
                                outgoing.pipeTo(incoming);
                            },
                            failure -> incoming.close());
        });
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    public int port() {
        return server.actualPort();
    }

    /** Cuts all that is open; new connections work again at once. */
    public void cut() {
        open.forEach(NetSocket::close);
    }

    /** Cuts all that is open; new connections end at once, until {@link #restore}. */
    public void cutUntilRestored() {
        refuses = true;
        cut();
    }

    public void restore() {
        refuses = false;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
