package io.github.moviereservation.web;

/** The roles in a token's {@code groups}. */
public final class Roles {

    public static final String CUSTOMER = "customer";
    public static final String STAFF = "staff";
    public static final String ADMIN = "admin";

    private Roles() {}
}
