package io.github.moviereservation.local.service;

/** An admin, and how to sign in. */
public record AdminAccount(String email, String password) {

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return email;
    }
}
