package io.github.moviereservation.local.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Asks user-service whether a password is right; one that it cannot say anything about in time counts as wrong. */
public final class UserServiceSignIn implements FirstAdmin.SignIn {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final URI login;

    /** @param port where user-service listens */
    public UserServiceSignIn(int port) {
        login = URI.create("http://127.0.0.1:" + port + "/api/auth/login");
    }

    @Override
    public boolean works(AdminAccount account) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var status = statusFor(account);
            var isFinal = status > 0 && status < 500 && status != 429;
            if (isFinal || Instant.now().isAfter(deadline)) {
                return status == 200;
            }
            Thread.sleep(PAUSE);
        }
    }

    /** 0 without an answer. */
    private int statusFor(AdminAccount account) throws InterruptedException {
        try (var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build()) {
            var request = HttpRequest.newBuilder(login)
                    .timeout(Duration.ofSeconds(10))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(bodyOf(account)))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private static String bodyOf(AdminAccount account) throws JsonProcessingException {
        return new JsonMapper().writeValueAsString(Map.of("email", account.email(), "password", account.password()));
    }
}
