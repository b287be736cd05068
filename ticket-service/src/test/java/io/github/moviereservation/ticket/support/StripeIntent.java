package io.github.moviereservation.ticket.support;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.github.moviereservation.ticket.support.StripeDouble.SERVER;
import static io.github.moviereservation.ticket.support.StripeDouble.json;
import static io.github.moviereservation.ticket.support.StripeShapes.error;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.UrlPathPattern;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A PaymentIntent that Stripe will make for a payment method of a test's own, and how it will fare. */
public final class StripeIntent {

    private static final String INTENTS = "/v1/payment_intents";
    private static final String REFUNDS = "/v1/refunds";

    public final String id = "pi_" + letters();
    public final String paymentMethod = "pm_" + letters();

    /** Can be cancelled, and has no refunds yet. */
    public StripeIntent() {
        canBeMade();
        SERVER.stubFor(post(path("/cancel")).willReturn(json(200, shape("canceled"))));
        hasRefunds();
    }

    public StripeIntent canBeMade() {
        SERVER.stubFor(create().willReturn(json(200, shape("requires_confirmation"))));
        return this;
    }

    /** What it is when it is looked at. */
    public StripeIntent is(String status) {
        SERVER.stubFor(get(path("")).willReturn(json(200, shape(status))));
        return this;
    }

    public StripeIntent isLookedUpSlowly(String status, Duration delay) {
        SERVER.stubFor(
                get(path("")).willReturn(json(200, shape(status)).withFixedDelay(Math.toIntExact(delay.toMillis()))));
        return this;
    }

    public StripeIntent lookUpFails(int status) {
        SERVER.stubFor(get(path("")).willReturn(fault(status)));
        return this;
    }

    /** What the confirmation makes of it, then and afterwards. */
    public StripeIntent becomes(String status) {
        SERVER.stubFor(post(path("/confirm")).willReturn(json(200, shape(status))));
        return is(status);
    }

    /** Paid, but nobody hears of it in time. */
    public StripeIntent isPaidTooSlowly(Duration delay) {
        SERVER.stubFor(post(path("/confirm"))
                .willReturn(json(200, shape("succeeded")).withFixedDelay(Math.toIntExact(delay.toMillis()))));
        return this;
    }

    public StripeIntent isDeclined() {
        var intent = shape("requires_payment_method");
        SERVER.stubFor(post(path("/confirm")).willReturn(json(402, StripeShapes.declined(intent))));
        return is("requires_payment_method");
    }

    public StripeIntent isPaidAlreadyWhenCancelled() {
        SERVER.stubFor(post(path("/cancel"))
                .willReturn(json(
                        400,
                        error(
                                "invalid_request_error",
                                "payment_intent_unexpected_state",
                                "You cannot cancel this PaymentIntent because it has a status of succeeded."))));
        return this;
    }

    public StripeIntent isMadeSlowly(Duration delay) {
        SERVER.stubFor(create().willReturn(
                        json(200, shape("requires_confirmation")).withFixedDelay(Math.toIntExact(delay.toMillis()))));
        return this;
    }

    public StripeIntent creationFails(int status) {
        SERVER.stubFor(create().willReturn(fault(status)));
        return this;
    }

    public StripeIntent confirmationFails(int status) {
        SERVER.stubFor(post(path("/confirm")).willReturn(fault(status)));
        return this;
    }

    /** The first confirmation; the next one is paid. */
    public StripeIntent confirmationFailsOnce(int status) {
        var scenario = "confirm " + id;
        SERVER.stubFor(post(path("/confirm"))
                .inScenario(scenario)
                .whenScenarioStateIs("Started")
                .willReturn(fault(status))
                .willSetStateTo("free"));
        SERVER.stubFor(post(path("/confirm"))
                .inScenario(scenario)
                .whenScenarioStateIs("free")
                .willReturn(json(200, shape("succeeded"))));
        return this;
    }

    /** Stripe gives back what it is asked to. */
    public StripeIntent refunds(long amount, String status) {
        SERVER.stubFor(refund().willReturn(json(200, StripeShapes.refund(id, amount, status))));
        return this;
    }

    public StripeIntent refundFails(int status) {
        SERVER.stubFor(refund().willReturn(fault(status)));
        return this;
    }

    /** Refunds that were made before, with their status. */
    public StripeIntent hasRefunds(String... statuses) {
        return knows(Stream.of(statuses)
                .map(status -> StripeShapes.refund(id, 1200, status))
                .toList());
    }

    /** One that was made with this id of ours. */
    public StripeIntent hasRefund(UUID refund, long amount) {
        var known = StripeShapes.refund(id, amount, "succeeded");
        known.getJsonObject("metadata").put("refund_id", refund.toString());
        return knows(List.of(known));
    }

    private StripeIntent knows(List<JsonObject> refunds) {
        SERVER.stubFor(get(urlPathEqualTo(REFUNDS))
                .withQueryParam("payment_intent", equalTo(id))
                .willReturn(json(200, StripeShapes.list(REFUNDS, new JsonArray(refunds)))));
        return this;
    }

    public List<LoggedRequest> creations() {
        return SERVER.findAll(postRequestedFor(urlPathEqualTo(INTENTS)).withRequestBody(containing(paymentMethod)));
    }

    public List<LoggedRequest> confirmations() {
        return SERVER.findAll(postRequestedFor(path("/confirm")));
    }

    public List<LoggedRequest> lookUps() {
        return SERVER.findAll(getRequestedFor(path("")));
    }

    public List<LoggedRequest> cancellations() {
        return SERVER.findAll(postRequestedFor(path("/cancel")));
    }

    public List<LoggedRequest> refundsAsked() {
        return SERVER.findAll(postRequestedFor(urlPathEqualTo(REFUNDS)).withRequestBody(containing(id)));
    }

    /** The booking that it was made for, by the key that asked for it. */
    public UUID booking() {
        return UUID.fromString(
                creations().getFirst().getHeader("Idempotency-Key").replace("-intent", ""));
    }

    public String clientSecret() {
        return shape("requires_action").getString("client_secret");
    }

    public JsonObject event(String type, String status) {
        return StripeShapes.event(type, shape(status));
    }

    private JsonObject shape(String status) {
        return StripeShapes.intent(id, paymentMethod, status);
    }

    private MappingBuilder create() {
        return post(urlPathEqualTo(INTENTS)).withRequestBody(containing("payment_method=" + paymentMethod));
    }

    private MappingBuilder refund() {
        return post(urlPathEqualTo(REFUNDS)).withRequestBody(containing("payment_intent=" + id));
    }

    private UrlPathPattern path(String operation) {
        return urlPathEqualTo(INTENTS + "/" + id + operation);
    }

    private static ResponseDefinitionBuilder fault(int status) {
        return json(
                status,
                status == 429
                        ? error("invalid_request_error", "rate_limit", "Request rate limit exceeded.")
                        : error("api_error", null, "An unknown error occurred"));
    }

    /** Without digits: a run of them would look like a card's number. */
    private static String letters() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .collect(
                        StringBuilder::new,
                        (text, digit) -> text.append((char) ('a' + Character.digit(digit, 16))),
                        StringBuilder::append)
                .toString();
    }
}
