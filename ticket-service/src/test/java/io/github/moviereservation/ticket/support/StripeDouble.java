package io.github.moviereservation.ticket.support;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.vertx.core.json.JsonObject;

/** Stripe's API over real HTTP. Each test has payment intents of its own. */
public final class StripeDouble {

    static final WireMockServer SERVER = new WireMockServer(options().dynamicPort());

    private StripeDouble() {}

    static synchronized String address() {
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
        return SERVER.baseUrl();
    }

    /** How many payments were begun. */
    public static int creations() {
        return SERVER.findAll(postRequestedFor(urlPathEqualTo("/v1/payment_intents")))
                .size();
    }

    static ResponseDefinitionBuilder json(int status, JsonObject body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withHeader("Request-Id", "req_of_a_test")
                .withBody(body.encode());
    }
}
