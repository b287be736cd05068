package io.github.moviereservation.user.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

public record RoleRequest(
        @NotNull @Pattern(regexp = RoleRequest.ROLES) String role) {

    static final String ROLES = "customer|staff|admin";
}
