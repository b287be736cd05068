package io.github.moviereservation.ticket.client;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import io.github.moviereservation.ticket.domain.payment.InvalidSignatureException;
import io.github.moviereservation.ticket.domain.payment.PaymentNotices;
import io.github.moviereservation.web.NotFoundProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Stripe's webhook events. Their signature is checked before anything of them is read, and of what they say only the
 * intent is believed: its state is asked for.
 */
@ApplicationScoped
class StripeNotices implements PaymentNotices {

    private static final String OF_INTENTS = "payment_intent.";

    private final StripeBooks books;
    private final StripeConfig config;

    StripeNotices(StripeBooks books, StripeConfig config) {
        this.books = books;
        this.config = config;
    }

    @Override
    public Uni<UUID> paymentOf(String body, String signature) {
        var secret = config.webhookSecret().orElseThrow(() -> new NotFoundProblem("Webhook"));
        if (!isSigned(body, signature, secret)) {
            throw new InvalidSignatureException();
        }
        var intent = intentOf(body);
        return intent == null ? Uni.createFrom().nullItem() : books.paymentOf(intent);
    }

    private static boolean isSigned(String body, String signature, String secret) {
        try {
            return signature != null
                    && Webhook.Signature.verifyHeader(body, signature, secret, Webhook.DEFAULT_TOLERANCE);
        } catch (SignatureVerificationException e) {
            return false;
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            // What the library makes of a header without a proper time.
            return false;
        }
    }

    /** Null for events about something else. */
    private static String intentOf(String body) {
        try {
            var event = new JsonObject(body);
            return event.getString("type", "").startsWith(OF_INTENTS)
                    ? event.getJsonObject("data", new JsonObject())
                            .getJsonObject("object", new JsonObject())
                            .getString("id")
                    : null;
        } catch (DecodeException | ClassCastException e) {
            throw new InvalidSignatureException();
        }
    }
}
