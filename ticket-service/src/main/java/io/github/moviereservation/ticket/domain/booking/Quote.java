package io.github.moviereservation.ticket.domain.booking;

import java.util.List;

/** @param total minor units, discount taken off */
public record Quote(List<PricedSeat> lines, long discount, long total, String currency) {

    static Quote of(List<PricedSeat> lines, String currency) {
        return new Quote(lines, 0, lines.stream().mapToLong(PricedSeat::price).sum(), currency);
    }
}
