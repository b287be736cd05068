package io.github.moviereservation.movie.domain.movie;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Notes every transaction when it has committed. It stands outside Panache's own interceptor. */
@Interceptor
@WithTransaction
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 90)
class ChangeCounter {

    private final CatalogueChanges changes;

    ChangeCounter(CatalogueChanges changes) {
        this.changes = changes;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        var result = invocation.proceed();
        return result instanceof Uni<?> uni ? uni.invoke(changes::note) : result;
    }
}
