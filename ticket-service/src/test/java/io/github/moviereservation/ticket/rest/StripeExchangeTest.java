package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.ExchangeTest;
import io.github.moviereservation.ticket.support.StripeEvents;
import io.github.moviereservation.ticket.support.StripeIntent;
import io.github.moviereservation.ticket.support.WithStripe;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithStripe.class)
class StripeExchangeTest extends ExchangeTest {

    private final StripeIntent first = new StripeIntent();
    private final StripeIntent second = new StripeIntent();
    private UUID id;

    @BeforeEach
    void book() {
        first.becomes("succeeded");
        id = UUID.fromString(book(fromHold(hold("A1"), first.paymentMethod))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    @Test
    void theDifferenceIsAPaymentOfItsOwn() {
        second.becomes("succeeded");

        exchange(id, paidWish(second.paymentMethod, other, "P1")).then().statusCode(200);

        assertThat(second.booking()).isEqualTo(exchanges.only(id));
        assertThat(second.creations())
                .singleElement()
                .satisfies(asked -> assertThat(asked.getBodyAsString()).contains("amount=400", "currency=eur"));
    }

    @Test
    void aCancellationGivesBothPaymentsBack() {
        second.becomes("succeeded").refunds(400, "succeeded");
        first.refunds(1200, "succeeded");
        exchange(id, paidWish(second.paymentMethod, other, "P1")).then().statusCode(200);

        cancel(id).then().statusCode(200).body("refund.amount", is(1600), "refund.status", is("REFUNDED"));

        assertThat(first.refundsAsked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.getBodyAsString()).contains("amount=1200"));
        assertThat(second.refundsAsked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.getBodyAsString()).contains("amount=400"));
    }

    @Test
    void theCustomerConfirmsTheDifferenceWithTheBank() {
        second.becomes("requires_action");

        exchange(id, paidWish(second.paymentMethod, other, "P1"))
                .then()
                .statusCode(202)
                .body("exchange.payment.clientSecret", is(second.clientSecret()), "seats", is(List.of("A1")));
        get(id).then().body("exchange.payment.nextAction", is("use_stripe_sdk"));
        withToken(Tokens.admin("ada"))
                .get("/api/bookings/{id}", id)
                .then()
                .body("exchange.status", is("PENDING"), "exchange.payment", nullValue());
        exchanges.dueLater(exchanges.only(id));

        second.is("succeeded");
        StripeEvents.send(second.event("payment_intent.succeeded", "succeeded"))
                .then()
                .statusCode(200);

        awaitSeats(id, "P1");
        get(id).then().body("exchange", nullValue(), "exchanges[0].difference", is(400));
    }
}
