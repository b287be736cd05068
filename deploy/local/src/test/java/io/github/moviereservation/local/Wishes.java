package io.github.moviereservation.local;

import io.github.moviereservation.local.Cinema.Seat;
import io.github.moviereservation.local.Cinema.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the customers of a burst want: always pairs that others want too, at the same moment and in another order, and
 * now and then a pair that was wanted long ago. Of the seats of one block at most one pair can be sold.
 */
final class Wishes {

    private static final int BLOCK = 3;
    private static final int LOOK_BACK_EVERY = 4;
    private static final int STRIDE = 7919;

    private record Block(UUID showtime, String left, String middle, String right) {

        Wish wish(int number) {
            return new Wish(
                    showtime,
                    switch (number % BLOCK) {
                        case 0 -> List.of(left, middle);
                        case 1 -> List.of(middle, right);
                        default -> List.of(middle, left);
                    });
        }
    }

    private final List<Block> blocks = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    /** Before the first wish, by one thread. */
    void offer(UUID showtime, List<Seat> seats) {
        for (int i = 0; i + BLOCK <= seats.size(); ) {
            var left = seats.get(i);
            var middle = seats.get(i + 1);
            var right = seats.get(i + 2);
            if (left.isLeftOf(middle) && middle.isLeftOf(right)) {
                blocks.add(new Block(showtime, left.id(), middle.id(), right.id()));
                i += BLOCK;
            } else {
                i++;
            }
        }
    }

    Wish next() {
        var number = next.getAndIncrement();
        var current = number / BLOCK;
        if (current >= blocks.size()) {
            throw new IllegalStateException("All %d blocks of seats were wanted".formatted(blocks.size()));
        }
        var looksBack = number % LOOK_BACK_EVERY == LOOK_BACK_EVERY - 1;
        var block = looksBack ? (int) ((long) number * STRIDE % (current + 1)) : current;
        return blocks.get(block).wish(number);
    }
}
