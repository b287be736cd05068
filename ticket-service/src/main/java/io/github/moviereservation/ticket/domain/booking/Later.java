package io.github.moviereservation.ticket.domain.booking;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Function;

/** What a partner may not answer now, and is asked again. */
public final class Later {

    private Later() {}

    /** @param postpone what follows a failure, whose reason is in the log */
    public static <T, R> Uni<R> orNow(Uni<T> call, Function<T, Uni<R>> then, UUID id, Function<UUID, Uni<R>> postpone) {
        return call.onItemOrFailure().transformToUni((result, failure) -> {
            if (failure == null) {
                return then.apply(result);
            }
            Log.warnf("%s could not be undone yet: %s", id, failure);
            return postpone.apply(id);
        });
    }
}
