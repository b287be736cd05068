package io.github.moviereservation.seat.domain.lane;

import io.github.moviereservation.seat.domain.BusyException;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;

/** An operation on its way through a lane, and who waits for its answer. */
final class Waiting<T> {

    private final SeatOperation<T> operation;
    private final UniEmitter<? super T> caller;
    private final Runnable onAnswer;
    private final long since = System.nanoTime();
    private T result;
    private RuntimeException refusal;
    private boolean contended;
    private boolean answered;

    /** @param onAnswer run once, also when the caller has gone meanwhile */
    Waiting(SeatOperation<T> operation, UniEmitter<? super T> caller, Runnable onAnswer) {
        this.operation = operation;
        this.caller = caller;
        this.onAnswer = onAnswer;
    }

    void claim(Claims claims) {
        claims.showtime(operation.showtime());
        operation.claim(claims);
    }

    /** A refusal by a rule concerns this operation alone; any other failure is the batch's. */
    void decide(Locked locked) {
        refusal = null;
        contended = false;
        try {
            result = operation.decide(locked);
        } catch (ContendedException e) {
            contended = true;
        } catch (io.github.moviereservation.web.BusinessException e) {
            refusal = e;
        }
    }

    boolean isContended() {
        return contended;
    }

    boolean isOlderThan(Duration age) {
        return System.nanoTime() - since > age.toNanos();
    }

    void answer() {
        noteAnswer();
        if (refusal == null) {
            caller.complete(result);
        } else {
            caller.fail(refusal);
        }
    }

    void giveUp() {
        fail(new BusyException());
    }

    void fail(Throwable failure) {
        noteAnswer();
        caller.fail(failure);
    }

    private void noteAnswer() {
        if (!answered) {
            answered = true;
            onAnswer.run();
        }
    }
}
