package io.github.moviereservation.ticket.support;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/** Objects as Stripe's API reference shows them. */
final class StripeShapes {

    private StripeShapes() {}

    static JsonObject intent(String id, String paymentMethod, String status) {
        var isPaid = status.equals("succeeded");
        return new JsonObject()
                .put("id", id)
                .put("object", "payment_intent")
                .put("amount", 1200)
                .put("amount_capturable", 0)
                .put("amount_received", isPaid ? 1200 : 0)
                .put(
                        "automatic_payment_methods",
                        new JsonObject().put("allow_redirects", "never").put("enabled", true))
                .put("canceled_at", null)
                .put("capture_method", "automatic_async")
                .put("client_secret", id + "_secret_of_the_customer")
                .put("confirmation_method", "automatic")
                .put("created", Instant.now().getEpochSecond())
                .put("currency", "eur")
                .put("customer", null)
                .put("latest_charge", isPaid ? "ch_of_" + id : null)
                .put("livemode", false)
                .put("metadata", new JsonObject())
                .put("next_action", status.equals("requires_action") ? secure3d() : null)
                .put("payment_method", status.equals("requires_payment_method") ? null : paymentMethod)
                .put("payment_method_types", new JsonArray().add("card"))
                .put("status", status);
    }

    private static JsonObject secure3d() {
        return new JsonObject()
                .put("type", "use_stripe_sdk")
                .put("use_stripe_sdk", new JsonObject().put("type", "three_d_secure_redirect"));
    }

    static JsonObject refund(String intent, long amount, String status) {
        return new JsonObject()
                .put("id", "re_" + UUID.randomUUID())
                .put("object", "refund")
                .put("amount", amount)
                .put("charge", "ch_of_" + intent)
                .put("created", Instant.now().getEpochSecond())
                .put("currency", "eur")
                .put("metadata", new JsonObject())
                .put("payment_intent", intent)
                .put("reason", null)
                .put("status", status);
    }

    static JsonObject list(String url, JsonArray data) {
        return new JsonObject()
                .put("object", "list")
                .put("url", url)
                .put("has_more", false)
                .put("data", data);
    }

    static JsonObject error(String type, String code, String message) {
        return new JsonObject()
                .put(
                        "error",
                        new JsonObject().put("type", type).put("code", code).put("message", message));
    }

    static JsonObject declined(JsonObject intent) {
        var declined = error("card_error", "card_declined", "Your card was declined.");
        declined.getJsonObject("error")
                .put("charge", "ch_declined")
                .put("decline_code", "generic_decline")
                .put("payment_intent", intent)
                .put(
                        "payment_method",
                        new JsonObject()
                                .put("id", "pm_declined")
                                .put("object", "payment_method")
                                .put("type", "card"));
        return declined;
    }

    static JsonObject event(String type, JsonObject object) {
        return new JsonObject()
                .put("id", "evt_" + UUID.randomUUID())
                .put("object", "event")
                .put("api_version", "2024-06-20")
                .put("created", Instant.now().getEpochSecond())
                .put("data", new JsonObject().put("object", object))
                .put("livemode", false)
                .put("pending_webhooks", 1)
                .put("request", new JsonObject().put("id", null).put("idempotency_key", null))
                .put("type", type);
    }
}
