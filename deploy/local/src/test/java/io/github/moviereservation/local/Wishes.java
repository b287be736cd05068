package io.github.moviereservation.local;

import io.github.moviereservation.local.Cinema.Seat;
import io.github.moviereservation.local.Cinema.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the customers of a burst want: always seats that others want too, at the same moment and in another order, and
 * now and then some that were wanted long ago. Of the seats of one block at most one wish comes true, and none of them
 * leaves a single seat alone.
 */
final class Wishes {

    private static final int BLOCK = 4;
    private static final int WISHES = 3;
    private static final int LOOK_BACK_EVERY = 4;
    private static final int STRIDE = 7919;

    /** Neighbours, from left to right. */
    private record Block(UUID showtime, List<String> seats) {

        Wish wish(int number) {
            return new Wish(
                    showtime,
                    switch (number % WISHES) {
                        case 0 -> pair();
                        case 1 -> seats.reversed();
                        default -> pair().reversed();
                    });
        }

        List<String> pair() {
            return seats.subList(0, 2);
        }
    }

    private final List<Block> blocks = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    /** Two neighbours beside which nobody sits alone. */
    static Wish pair(UUID showtime, List<Seat> seats) {
        return new Wish(showtime, blocks(showtime, seats).getFirst().pair());
    }

    /** Before the first wish, by one thread. */
    void offer(UUID showtime, List<Seat> seats) {
        blocks.addAll(blocks(showtime, seats));
    }

    Wish next() {
        var number = next.getAndIncrement();
        var current = number / WISHES;
        if (current >= blocks.size()) {
            throw new IllegalStateException("All %d blocks of seats were wanted".formatted(blocks.size()));
        }
        var looksBack = number % LOOK_BACK_EVERY == LOOK_BACK_EVERY - 1;
        var block = looksBack ? (int) ((long) number * STRIDE % (current + 1)) : current;
        return blocks.get(block).wish(number);
    }

    private static List<Block> blocks(UUID showtime, List<Seat> seats) {
        var blocks = new ArrayList<Block>();
        for (int start = 0, end = 1; start < seats.size(); start = end++) {
            while (end < seats.size() && seats.get(end - 1).isLeftOf(seats.get(end))) {
                end++;
            }
            // A single seat must not remain beside the last block.
            for (int i = start; i + BLOCK == end || i + BLOCK + 1 < end; i += BLOCK) {
                blocks.add(new Block(
                        showtime,
                        seats.subList(i, i + BLOCK).stream().map(Seat::id).toList()));
            }
        }
        return blocks;
    }
}
