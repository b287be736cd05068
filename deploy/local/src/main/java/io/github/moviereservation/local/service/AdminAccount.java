package io.github.moviereservation.local.service;

import io.github.moviereservation.local.Secrets;
import io.github.moviereservation.local.Settings;

/** The first admin: as the environment says, else made at the first start and kept. */
public record AdminAccount(String email, String password) {

    private static final String DEFAULT_EMAIL = "admin@cinema.local";

    public static AdminAccount of(Settings settings, Secrets secrets) {
        return new AdminAccount(
                secrets.of("admin-email", settings.adminEmail(), () -> DEFAULT_EMAIL),
                secrets.of("admin-password", settings.adminPassword()));
    }
}
