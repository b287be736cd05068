package io.github.moviereservation.seat.domain.rules;

import io.github.moviereservation.seat.domain.showtime.SeatKind;
import java.util.Optional;

/**
 * A party that leaves the choice to the house.
 *
 * @param kind only seats of this kind; empty for any
 * @param accessible with a wheelchair space
 * @param split may sit apart when there are not enough seats together
 * @param everybody whether wheelchair spaces and the seats beside them are released to all
 */
public record BestWish(int count, Optional<SeatKind> kind, boolean accessible, boolean split, boolean everybody) {

    public BestWish with(boolean everybody) {
        return new BestWish(count, kind, accessible, split, everybody);
    }
}
