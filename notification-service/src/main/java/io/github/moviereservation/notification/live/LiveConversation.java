package io.github.moviereservation.notification.live;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Answers what clients say. */
@ApplicationScoped
class LiveConversation {

    private final LiveSockets sockets;
    private final LiveBroadcast broadcast;
    private final LiveTokens tokens;
    private final LiveConfig config;
    private final Vertx vertx;

    LiveConversation(LiveSockets sockets, LiveBroadcast broadcast, LiveTokens tokens, LiveConfig config, Vertx vertx) {
        this.sockets = sockets;
        this.broadcast = broadcast;
        this.tokens = tokens;
        this.config = config;
        this.vertx = vertx;
    }

    Uni<Void> answer(LiveSocket socket, ClientMessage message) {
        return switch (message.type()) {
            case "auth" -> authenticate(socket, message.token());
            case "subscribe" -> reply(socket, subscribe(socket, message.topic()));
            case "unsubscribe" -> reply(socket, unsubscribe(socket, message.topic()));
            case "ping" -> reply(socket, new ServerMessage.Pong());
            case null, default -> reply(socket, LiveError.INVALID_MESSAGE.message());
        };
    }

    Uni<Void> reply(LiveSocket socket, ServerMessage message) {
        broadcast.send(socket, message);
        return Uni.createFrom().voidItem();
    }

    void end(LiveSocket socket) {
        cancelTimer(socket);
        sockets.close(socket);
    }

    private ServerMessage subscribe(LiveSocket socket, String name) {
        var topic = Topic.parse(name);
        if (topic.isEmpty()) {
            return LiveError.UNKNOWN_TOPIC.message();
        }
        if (socket.topics().size() >= config.subscriptions() && !socket.topics().contains(topic.get())) {
            return LiveError.TOO_MANY_SUBSCRIPTIONS.message();
        }
        sockets.subscribe(socket, topic.get());
        return new ServerMessage.Subscribed(topic.get().name());
    }

    private ServerMessage unsubscribe(LiveSocket socket, String name) {
        var topic = Topic.parse(name);
        if (topic.isEmpty()) {
            return LiveError.UNKNOWN_TOPIC.message();
        }
        sockets.unsubscribe(socket, topic.get());
        return new ServerMessage.Unsubscribed(topic.get().name());
    }

    /** A bad token leaves the socket as it was. */
    private Uni<Void> authenticate(LiveSocket socket, String token) {
        if (token == null || token.isBlank()) {
            return reply(socket, LiveError.INVALID_MESSAGE.message());
        }
        return tokens.check(token)
                .chain(claim ->
                        reply(socket, claim.map(good -> become(socket, good)).orElseGet(LiveError.BAD_TOKEN::message)));
    }

    private ServerMessage become(LiveSocket socket, LiveTokens.Claim claim) {
        cancelTimer(socket);
        var left =
                Math.max(1, Duration.between(Instant.now(), claim.expiresAt()).toMillis());
        var timer = vertx.setTimer(left, expired -> dropUser(socket, expired));
        sockets.become(socket, new LiveSocket.User(claim.userId(), timer));
        if (socket.isClosed()) {
            cancelTimer(socket);
        }
        return new ServerMessage.Authenticated(claim.userId(), claim.expiresAt());
    }

    private void dropUser(LiveSocket socket, long timer) {
        var user = socket.user();
        if (user != null && user.timer() == timer) {
            sockets.become(socket, null);
            broadcast.send(socket, LiveError.TOKEN_EXPIRED.message());
        }
    }

    private void cancelTimer(LiveSocket socket) {
        if (socket.user() != null) {
            vertx.cancelTimer(socket.user().timer());
        }
    }
}
