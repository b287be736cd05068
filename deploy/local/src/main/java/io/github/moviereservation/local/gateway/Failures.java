package io.github.moviereservation.local.gateway;

import io.vertx.ext.web.RoutingContext;

/** What goes wrong in the gateway itself. */
final class Failures {

    private static final System.Logger LOG = System.getLogger(Failures.class.getName());

    private Failures() {}

    /** A path that cannot be decoded: it fails before a route is found. */
    static void unreadable(RoutingContext context) {
        Problems.send(context.response(), 400, "invalid-input", "The request cannot be understood");
    }

    static void unexpected(RoutingContext context) {
        LOG.log(System.Logger.Level.ERROR, "Unexpected failure", context.failure());
        Problems.send(context.response(), 500, "internal", "Something went wrong on our side");
    }
}
