package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.booking.Viewer;
import io.github.moviereservation.web.CurrentUser;

/** Who sends a request. */
final class Viewers {

    private Viewers() {}

    static Viewer of(CurrentUser user) {
        return new Viewer(user.id(), user.isStaff(), user.isAdmin());
    }
}
