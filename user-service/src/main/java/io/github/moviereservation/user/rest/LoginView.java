package io.github.moviereservation.user.rest;

import io.github.moviereservation.user.domain.session.SignedIn;

/** {@code expiresIn} is in seconds. */
public record LoginView(String accessToken, String tokenType, long expiresIn, UserView user) {

    static LoginView of(SignedIn signedIn) {
        return new LoginView(
                signedIn.accessToken(), "Bearer", signedIn.expiresIn().toSeconds(), UserView.of(signedIn.account()));
    }
}
