package io.github.moviereservation.notification.domain.booking;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ShowtimeChangeRepository implements PanacheRepositoryBase<ShowtimeChange, UUID> {}
