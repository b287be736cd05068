package io.github.moviereservation.ticket.support;

import static io.restassured.RestAssured.given;

import com.stripe.net.Webhook;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;

/** Stripe as it calls this service. */
public final class StripeEvents {

    private StripeEvents() {}

    /** As Stripe sends it. */
    public static Response send(JsonObject event) {
        return send(event.encode(), signature(event.encode(), Duration.ZERO, WithStripe.WEBHOOK_SECRET));
    }

    /** @param signature null for none */
    public static Response send(String body, String signature) {
        var request =
                given().contentType("application/json; charset=utf-8").body(body.getBytes(StandardCharsets.UTF_8));
        if (signature != null) {
            request.header("Stripe-Signature", signature);
        }
        return request.post("/api/payments/stripe/webhook");
    }

    /** Signed so long ago, with the service's own secret. */
    public static String signature(String body, Duration age) {
        return signature(body, age, WithStripe.WEBHOOK_SECRET);
    }

    public static String signature(String body, Duration age, String secret) {
        var time = Instant.now().minus(age).getEpochSecond();
        try {
            return "t=" + time + ",v1=" + Webhook.Util.computeHmacSha256(secret, time + "." + body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
