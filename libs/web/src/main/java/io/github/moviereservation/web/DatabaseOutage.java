package io.github.moviereservation.web;

import io.smallrye.mutiny.CompositeException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Set;

/** Failures of a database that is restarting, shutting down or out of reach: they pass by themselves. */
public final class DatabaseOutage {

    /** Shutting down, crashed, starting up, too many connections, and a transaction that stood still for too long. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300", "25P03");

    private static final String CONNECTION_FAILURE = "08";

    /** The Vert.x client has no exceptions of its own for connections that are closed, or do not come. */
    private static final List<String> CLOSED =
            List.of("Connection is not active now", "Pending requests failed to be sent", "Timeout");

    /** The JDK's, when it writes into a connection that the other end has closed. */
    private static final String BROKEN = "Broken pipe";

    private static final int DEEPEST = 20;

    private DatabaseOutage() {}

    public static boolean isCauseOf(Throwable failure) {
        return isCauseOf(failure, 0);
    }

    private static boolean isCauseOf(Throwable failure, int depth) {
        return failure != null
                && depth < DEEPEST
                && (isOutage(failure) || causesOf(failure).stream().anyMatch(cause -> isCauseOf(cause, depth + 1)));
    }

    private static boolean isOutage(Throwable failure) {
        if (failure instanceof DatabaseException refused) {
            var state = refused.getSqlState();
            return state != null && (STATES.contains(state) || state.startsWith(CONNECTION_FAILURE));
        }
        return failure instanceof ClosedConnectionException
                || failure instanceof SocketException
                || failure instanceof UnknownHostException
                || failure instanceof ClosedChannelException
                || failure instanceof IOException && messageOf(failure).equals(BROKEN)
                || isOfVertx(failure) && CLOSED.stream().anyMatch(messageOf(failure)::startsWith);
    }

    private static boolean isOfVertx(Throwable failure) {
        return failure instanceof NoStackTraceThrowable || failure instanceof VertxException;
    }

    private static String messageOf(Throwable failure) {
        return failure.getMessage() == null ? "" : failure.getMessage();
    }

    private static List<Throwable> causesOf(Throwable failure) {
        if (failure instanceof CompositeException several) {
            return several.getCauses();
        }
        return failure.getCause() == null ? List.of() : List.of(failure.getCause());
    }
}
