package io.github.moviereservation.user.rest;

import jakarta.validation.constraints.Size;

/** What is absent stays as it is. */
public record ProfileRequest(@Size(min = 1, max = 100) String name) {

    public ProfileRequest {
        name = name == null ? null : name.strip();
    }
}
