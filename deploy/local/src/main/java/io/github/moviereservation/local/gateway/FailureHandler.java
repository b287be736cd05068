package io.github.moviereservation.local.gateway;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** What goes wrong before a request has found its place: a path that cannot be decoded, a broken request. */
final class FailureHandler implements Handler<RoutingContext> {

    private static final System.Logger LOG = System.getLogger(FailureHandler.class.getName());

    @Override
    public void handle(RoutingContext context) {
        var isBadRequest = context.statusCode() == 400 || context.failure() instanceof IllegalArgumentException;
        if (isBadRequest) {
            Problems.send(context.response(), 400, "invalid-input", "The request cannot be understood");
        } else {
            LOG.log(System.Logger.Level.ERROR, "Unexpected failure", context.failure());
            Problems.send(context.response(), 500, "internal", "Something went wrong on our side");
        }
    }
}
