package io.github.moviereservation.testing;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network between two programs that can be cut, or lose everything without a word. */
public final class Proxy implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final Set<NetSocket> open = ConcurrentHashMap.newKeySet();
    private final Set<NetSocket> ends = ConcurrentHashMap.newKeySet();
    private final NetServer server;
    private volatile boolean refuses;
    private volatile boolean silent;

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
                                incoming.closeHandler(end -> forget(incoming, outgoing));
                                incoming.pipeTo(outgoing);
                                outgoing.pipeTo(incoming);
                                keep(incoming);
                                keep(outgoing);
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

    /** Nothing gets through and nobody is told, on connections that are open and new ones, until {@link #resume}. */
    public void stall() {
        silent = true;
        stallWhatIsOpen();
    }

    /** Nothing gets through on connections that are open, until {@link #resume}; new ones work. */
    public void stallWhatIsOpen() {
        ends.forEach(NetSocket::pause);
    }

    /** What was sent meanwhile arrives. */
    public void resume() {
        silent = false;
        ends.forEach(NetSocket::resume);
    }

    private void keep(NetSocket end) {
        ends.add(end);
        if (silent) {
            end.pause();
        }
    }

    private void forget(NetSocket incoming, NetSocket outgoing) {
        open.remove(incoming);
        ends.remove(incoming);
        ends.remove(outgoing);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
