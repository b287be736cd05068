package io.github.moviereservation.ticket.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.domain.booking.Failure;
import io.github.moviereservation.ticket.domain.booking.Viewer;
import io.github.moviereservation.ticket.domain.seats.Seats;
import io.github.moviereservation.ticket.support.ExchangeTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What tests of exchanges share that go only so far. */
abstract class CutOffExchangeTest extends ExchangeTest {

    @Inject
    ExchangeSteps steps;

    @Inject
    Seats service;

    UUID id;

    static Failure incomplete() {
        return Failure.of(new ExchangeIncompleteException());
    }

    Exchange opened(String from, String to) {
        id = booked(from);
        var order = new ExchangeOrder(
                id, new Viewer(Tokens.idOf(ann), false, false), "key", other, List.of(to), false, "tok_ok");
        return run(() -> steps.open(order));
    }

    void held(Exchange exchange) {
        run(() -> service.hold(exchange.holdId, Tokens.idOf(ann), other, exchange.seats.added(), false, false));
    }

    Exchange priced(String from, String to) {
        var exchange = opened(from, to);
        held(exchange);
        return run(() -> service.find(exchange.holdId).chain(hold -> steps.price(exchange.id, hold.lines())));
    }

    Exchange paid(String from, String to) {
        var exchange = priced(from, to);
        if (exchange.isDearer()) {
            bank.charged(exchange.id, "CAPTURED", exchange.difference());
        }
        return run(() -> steps.pay(exchange.id));
    }

    void expectDone(Exchange exchange, String seat) {
        expectEnd(exchange, "DONE");
        expectSold(id, other, seat);
        assertThat(seats.book.isFree(showtime, "A1")).isTrue();
    }

    void expectUndone(Exchange exchange) {
        expectEnd(exchange, "FAILED");
        expectSold(id, showtime, "A1");
        assertThat(seats.book.isFree(other, "P1")).isTrue();
        exchange(id, wish(other, "A1")).then().statusCode(200);
    }

    void expectEnd(Exchange exchange, String status) {
        exchanges.due(exchange.id);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(exchanges.statusAndRest(exchange.id)).containsExactly(status, "done"));
    }

    static <T> T run(Supplier<Uni<T>> step) {
        try {
            return VertxContextSupport.subscribeAndAwait(step);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
