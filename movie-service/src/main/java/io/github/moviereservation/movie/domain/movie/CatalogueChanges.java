package io.github.moviereservation.movie.domain.movie;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what this replica has committed, so that what it remembers from before is not taken for the present. */
@ApplicationScoped
public class CatalogueChanges {

    private final AtomicLong committed = new AtomicLong();

    public void note() {
        committed.incrementAndGet();
    }

    public long count() {
        return committed.get();
    }
}
