package io.github.moviereservation.notification.live;

import io.github.moviereservation.web.Problem;
import java.util.List;
import java.util.Map;

/** What can be wrong with a client's message; the socket stays open. */
enum LiveError {
    INVALID_MESSAGE(400, "invalid-input", "Bad Request", "The message is not valid"),
    UNKNOWN_TOPIC(404, "not-found", "Not Found", "There is no such topic"),
    TOO_MANY_SUBSCRIPTIONS(422, "too-many-subscriptions", "Unprocessable Content", "Unsubscribe from something first"),
    BAD_TOKEN(401, "unauthorized", "Unauthorized", "The token is not valid"),
    TOKEN_EXPIRED(401, "token-expired", "Unauthorized", "The token has expired: send a new one");

    private final ServerMessage.Error message;

    LiveError(int status, String code, String title, String detail) {
        message = new ServerMessage.Error(new Problem("/problems/" + code, title, status, detail, List.of(), Map.of()));
    }

    ServerMessage.Error message() {
        return message;
    }
}
