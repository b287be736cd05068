package io.github.moviereservation.showtime.domain.pricing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
public class PriceListRepository implements PanacheRepositoryBase<PriceList, UUID> {

    /** By theater; those without rules are left out. */
    public Uni<Map<UUID, PriceList>> of(Set<UUID> theaterIds) {
        return list("theaterId in ?1", theaterIds)
                .map(found -> found.stream().collect(Collectors.toMap(list -> list.theaterId, list -> list)));
    }
}
