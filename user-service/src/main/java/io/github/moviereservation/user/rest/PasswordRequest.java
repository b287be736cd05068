package io.github.moviereservation.user.rest;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

public record PasswordRequest(
        @NotEmpty @Size(max = 200) String currentPassword,
        @NotNull @Size(min = 10, max = 200) String newPassword) {

    /** Keeps the passwords out of logs. */
    @Override
    public String toString() {
        return "PasswordRequest[…]";
    }
}
