package io.github.moviereservation.ticket.client;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import io.github.moviereservation.ticket.client.StripeBooks.Entry;
import io.github.moviereservation.ticket.domain.Timers;
import io.github.moviereservation.ticket.domain.payment.PaymentAction;
import io.github.moviereservation.ticket.domain.payment.PaymentStatus;
import io.github.moviereservation.ticket.domain.payment.PaymentUnavailableException;
import io.github.moviereservation.ticket.domain.payment.Payments;
import io.github.moviereservation.ticket.domain.payment.UnknownPaymentTokenException;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Payments by Stripe, in two calls: the first makes a PaymentIntent, which moves no money; once its id is written down,
 * the second confirms it. So whatever gets lost, the intent can be looked up, and it can be paid only once.
 */
@ApplicationScoped
@Typed(StripePayments.class)
class StripePayments implements Payments {

    /** A payment method that Stripe's page script made; the second part keeps card numbers out. */
    private static final Pattern TOKEN = Pattern.compile("pm_(?!.*[0-9]{12})[A-Za-z0-9_]{6,190}");

    private final StripeApi stripe;
    private final StripeBooks books;
    private final StripeRefunds refunds;
    private final StripeConfig config;

    StripePayments(StripeApi stripe, StripeBooks books, StripeRefunds refunds, StripeConfig config) {
        this.stripe = stripe;
        this.books = books;
        this.refunds = refunds;
        this.config = config;
    }

    @Override
    public void check(String token) {
        if (!TOKEN.matcher(token).matches()) {
            throw new UnknownPaymentTokenException();
        }
    }

    @Override
    public Uni<PaymentStatus> charge(UUID paymentId, long amount, String currency, String token) {
        return books.open(paymentId)
                .chain(entry -> entry.isClosed() ? declined() : create(paymentId, amount, currency, token));
    }

    private Uni<PaymentStatus> create(UUID paymentId, long amount, String currency, String token) {
        return Timers.atMost(config.beginTimeout(), stripe.create(paymentId, amount, currency, token))
                .onItemOrFailure()
                .transformToUni((intent, failure) -> switch (failure) {
                    case null -> confirm(paymentId, intent.getId());
                    case InvalidRequestException refusal -> refused(paymentId, refusal);
                    case CardException refusal -> refused(paymentId, refusal);
                    default -> {
                        Log.warnf("Stripe cannot take the payment %s: %s", paymentId, failure);
                        yield books.close(paymentId).chain(closed -> {
                            throw new PaymentUnavailableException();
                        });
                    }
                });
    }

    private static Uni<PaymentStatus> refused(UUID paymentId, StripeException refusal) {
        Log.warnf("Stripe refused the payment %s: %s", paymentId, refusal.getCode());
        return declined();
    }

    private Uni<PaymentStatus> confirm(UUID paymentId, String intentId) {
        return books.name(paymentId, intentId)
                .chain(entry -> entry.isClosed()
                        ? declined()
                        : stripe.confirm(paymentId, intentId)
                                .chain(intent -> read(paymentId, entry, intent))
                                .onFailure(CardException.class)
                                .recoverWithItem(PaymentStatus.DECLINED));
    }

    @Override
    public Uni<PaymentStatus> status(UUID paymentId) {
        return books.find(paymentId)
                .chain(entry -> entry == null || entry.isClosed() || entry.intentId() == null
                        ? Uni.createFrom().item(PaymentStatus.NONE)
                        : stripe.retrieve(entry.intentId()).chain(intent -> read(paymentId, entry, intent)));
    }

    private Uni<PaymentStatus> read(UUID paymentId, Entry entry, PaymentIntent intent) {
        var needsAction = StripeIntents.needsAction(intent);
        var status = switch (intent.getStatus()) {
            case "succeeded" -> Uni.createFrom().item(PaymentStatus.CAPTURED);
            case "canceled" -> declined();
            // The customer's browser could still pay it with another card.
            case "requires_payment_method" -> stripe.cancel(intent.getId()).chain(StripePayments::declined);
            case "requires_confirmation" -> Uni.createFrom().item(unconfirmed(entry));
            default -> Uni.createFrom().item(PaymentStatus.OPEN);
        };
        return entry.needsAction() == needsAction
                ? status
                : books.needsAction(paymentId, needsAction).chain(() -> status);
    }

    private PaymentStatus unconfirmed(Entry entry) {
        return entry.askedAt().plus(config.lateness()).isAfter(Instant.now()) ? PaymentStatus.OPEN : PaymentStatus.NONE;
    }

    @Override
    public Uni<PaymentAction> action(UUID paymentId) {
        return books.find(paymentId)
                .chain(entry -> entry == null || entry.isClosed() || !entry.needsAction()
                        ? Uni.createFrom().nullItem()
                        : stripe.retrieve(entry.intentId()).map(StripeIntents::action));
    }

    @Override
    public Uni<Long> refund(UUID paymentId) {
        return refunds.refund(paymentId, paymentId, null);
    }

    @Override
    public Uni<Long> refund(UUID paymentId, UUID refundId, long amount) {
        return refunds.refund(paymentId, refundId, amount);
    }

    /** Whether Stripe has had to do with this payment. */
    Uni<Boolean> knows(UUID paymentId) {
        return books.find(paymentId).map(entry -> entry != null);
    }

    boolean isConfigured() {
        return stripe.isConfigured();
    }

    private static Uni<PaymentStatus> declined() {
        return Uni.createFrom().item(PaymentStatus.DECLINED);
    }
}
