package io.github.moviereservation.ticket.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.testing.Race;
import io.github.moviereservation.ticket.domain.payment.PaymentStatus;
import io.github.moviereservation.ticket.support.Bank;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** One payment that goes back in parts. */
@QuarkusTest
class SandboxBankTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    SandboxBank bank;

    @Inject
    Bank statements;

    private final UUID payment = UUID.randomUUID();

    @Test
    void eachRefundIsPaidOnce() {
        charge();
        var first = UUID.randomUUID();

        assertThat(refund(first, 500L)).isEqualTo(500);
        assertThat(refund(first, 500L)).isEqualTo(500);
        assertThat(refund(UUID.randomUUID(), 300L)).isEqualTo(300);

        assertThat(statements.returnedOf(payment)).isEqualTo(800);
    }

    @Test
    void noMoreIsPaidThanIsLeft() {
        charge();
        refund(UUID.randomUUID(), 500L);

        assertThat(refund(UUID.randomUUID(), 1000L)).isEqualTo(700);
        assertThat(refund(payment, null)).isZero();

        assertThat(statements.returnedOf(payment)).isEqualTo(1200);
    }

    @Test
    void everythingIsWhatIsLeft() {
        charge();
        refund(UUID.randomUUID(), 500L);

        assertThat(refund(payment, null)).isEqualTo(700);
        assertThat(refund(payment, null)).isEqualTo(700);
    }

    @Test
    void aRefundBeforeTheChargeRefusesTheCharge() {
        assertThat(refund(UUID.randomUUID(), 300L)).isZero();

        assertThat(charge()).isEqualTo(PaymentStatus.DECLINED);
    }

    @RepeatedTest(3)
    void manyRefundsAtOncePayNoMoreThanThereIs() throws Exception {
        charge();
        var same = UUID.randomUUID();

        var answers = Race.of(10, () -> refund(UUID.randomUUID(), 500L));
        var repeated = Race.of(5, () -> refund(same, 500L));

        assertThat(answers.stream().mapToLong(Long::longValue).sum()).isEqualTo(1200);
        assertThat(repeated).containsOnly(0L);
        assertThat(statements.returnedOf(payment)).isEqualTo(1200);
    }

    private PaymentStatus charge() {
        return bank.charge(payment, 1200, "EUR", true).await().atMost(SOON);
    }

    private long refund(UUID refund, Long amount) {
        return bank.refund(payment, refund, amount).await().atMost(SOON);
    }
}
