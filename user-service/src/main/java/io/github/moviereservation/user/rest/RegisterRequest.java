package io.github.moviereservation.user.rest;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

public record RegisterRequest(
        @NotBlank @Email @Size(max = 254) String email,
        @NotNull @Size(min = 10, max = 200) String password,
        @NotBlank @Size(max = 100) String name) {

    /** People paste blanks around e-mail and name. */
    public RegisterRequest {
        email = email == null ? null : email.strip();
        name = name == null ? null : name.strip();
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "RegisterRequest[…]";
    }
}
