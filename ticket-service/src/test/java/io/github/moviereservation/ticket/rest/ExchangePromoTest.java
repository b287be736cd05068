package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.ticket.support.ExchangeTest;
import io.github.moviereservation.ticket.support.PromoCodes;
import io.github.moviereservation.ticket.support.Showtimes;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExchangePromoTest extends ExchangeTest {

    @Test
    void aPromoCodeGoesOnAndIsNotUsedTwice() {
        var promo = PromoCodes.percent(50);
        promo.put("usageLimit", 1);
        var code = PromoCodes.given(promo);
        var id = bookedWith(code);

        exchange(id, paidWish("tok_ok", other, "P1"))
                .then()
                .statusCode(200)
                .body("promoCode", is(code), "discount", is(800), "total", is(800))
                .body("exchanges[0].difference", is(200));

        assertThat(PromoCodes.used(code)).isEqualTo(1);
    }

    @Test
    void aCodeOfOneTheaterDoesNotGoToAnother() {
        var promo = PromoCodes.percent(50);
        promo.put(
                "theaterId",
                Showtimes.data(showtime, 1, Instant.now())
                        .getJsonObject("theater")
                        .getString("id"));
        var id = bookedWith(PromoCodes.given(promo));
        var data = Showtimes.data(UUID.randomUUID(), 1, Instant.now().plus(Duration.ofDays(2)));
        data.getJsonObject("theater").put("id", UUID.randomUUID().toString());

        exchange(id, wish(showtimes.given(data), "A1")).then().spec(Problems.is(422, "promo-code-not-for-showtime"));
        exchange(id, wish(other, "A1")).then().statusCode(200);
    }

    private UUID bookedWith(String code) {
        var order = fromHold(hold("A1"), "tok_ok");
        order.put("promoCode", code);
        return UUID.fromString(book(order).then().statusCode(201).extract().path("id"));
    }
}
