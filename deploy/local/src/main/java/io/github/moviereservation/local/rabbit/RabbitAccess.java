package io.github.moviereservation.local.rabbit;

/** Where the broker listens, and as whom the services sign in. */
public record RabbitAccess(int port, String username, String password) {

    public static final String HOST = "127.0.0.1";
    public static final String VIRTUAL_HOST = "/";
}
