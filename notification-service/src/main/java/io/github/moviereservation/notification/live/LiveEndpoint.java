package io.github.moviereservation.notification.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.quarkus.logging.Log;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;

/** Seat changes for everybody, and their own notifications for users. A client speaks {@link ClientMessage}s. */
@WebSocket(path = "/api/live")
public class LiveEndpoint {

    private static final UserData.TypedKey<LiveSocket> SOCKET = new UserData.TypedKey<>("live-socket");

    private static final CloseReason UNREADABLE = new CloseReason(1009, "At most 4 KiB per message");

    private final LiveSockets sockets;
    private final LiveConversation conversation;
    private final LiveConfig config;
    private final ObjectMapper mapper;

    LiveEndpoint(LiveSockets sockets, LiveConversation conversation, LiveConfig config, ObjectMapper mapper) {
        this.sockets = sockets;
        this.conversation = conversation;
        this.config = config;
        this.mapper = mapper;
    }

    @OnOpen
    Uni<Void> open(WebSocketConnection connection) {
        var socket = new LiveSocket(connection, config.backlog());
        connection.userData().put(SOCKET, socket);
        sockets.open(socket);
        return Uni.createFrom().voidItem();
    }

    @OnTextMessage
    Uni<Void> receive(String text, WebSocketConnection connection) {
        var socket = connection.userData().get(SOCKET);
        try {
            var message = mapper.readValue(text, ClientMessage.class);
            if (message != null) {
                return conversation.answer(socket, message);
            }
        } catch (JsonProcessingException e) {
            // Answered like any other message that makes no sense.
        }
        return conversation.reply(socket, LiveError.INVALID_MESSAGE.message());
    }

    /** Clients speak JSON. */
    @OnBinaryMessage
    Uni<Void> receive(Buffer bytes, WebSocketConnection connection) {
        return conversation.reply(connection.userData().get(SOCKET), LiveError.INVALID_MESSAGE.message());
    }

    @OnClose
    Uni<Void> close(WebSocketConnection connection) {
        conversation.end(connection.userData().get(SOCKET));
        return Uni.createFrom().voidItem();
    }

    /** A frame that is too long or malformed cannot be answered: nobody knows where the next one begins. */
    @OnError
    Uni<Void> fail(CorruptedWebSocketFrameException failure, WebSocketConnection connection) {
        Log.debugf("A live socket ends: %s", failure.getMessage());
        return end(connection);
    }

    /** So fails a message of several frames that is too long as a whole. */
    @OnError
    Uni<Void> fail(IllegalStateException failure, WebSocketConnection connection) {
        Log.warnf("A live socket ends: %s", failure.getMessage());
        return end(connection);
    }

    private Uni<Void> end(WebSocketConnection connection) {
        conversation.end(connection.userData().get(SOCKET));
        return connection.isClosed()
                ? Uni.createFrom().voidItem()
                : connection.close(UNREADABLE).onFailure().recoverWithNull();
    }
}
