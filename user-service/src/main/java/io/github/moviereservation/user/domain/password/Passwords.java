package io.github.moviereservation.user.domain.password;

import io.github.moviereservation.user.domain.AccountsConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** Hashes and checks passwords on a few worker threads of its own; answers come back on the caller's context. */
@ApplicationScoped
public class Passwords {

    private final Argon2id argon2id;
    private final WorkerExecutor workers;
    private final int limit;
    private final Timer timer;
    private final AtomicInteger underWay = new AtomicInteger();
    /** Checked for unknown accounts, so that they take as long to refuse as known ones. */
    private final String nobodysHash;

    Passwords(AccountsConfig config, Vertx vertx, MeterRegistry metrics) {
        var hashing = config.hashing();
        argon2id = new Argon2id(hashing.memoryKib(), hashing.iterations(), hashing.parallelism());
        workers = vertx.createSharedWorkerExecutor("passwords", hashing.threads());
        limit = hashing.threads() + hashing.queue();
        timer = metrics.timer("cinema.password.hashing");
        nobodysHash = argon2id.hash("nobody's password");
    }

    /** Fails with {@link TooBusyException} when too many wait already. */
    public Uni<String> hash(String password) {
        return work(() -> argon2id.hash(password));
    }

    /** False without a hash, after the same time. Fails with {@link TooBusyException} when too many wait already. */
    public Uni<Boolean> matches(String password, Optional<String> hash) {
        return work(() -> argon2id.matches(password, hash.orElse(nobodysHash)) && hash.isPresent());
    }

    private <T> Uni<T> work(Callable<T> task) {
        return Uni.createFrom().deferred(() -> {
            if (underWay.incrementAndGet() > limit) {
                underWay.decrementAndGet();
                return Uni.createFrom().failure(new TooBusyException());
            }
            // Counted down by the task itself: a caller who goes away does not free the thread.
            return workers.executeBlocking(
                    () -> {
                        try {
                            return timer.recordCallable(task);
                        } finally {
                            underWay.decrementAndGet();
                        }
                    },
                    false);
        });
    }

    @PreDestroy
    void stop() {
        workers.closeAndForget();
    }
}
