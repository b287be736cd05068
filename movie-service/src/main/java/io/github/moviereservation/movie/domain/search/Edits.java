package io.github.moviereservation.movie.domain.search;

/** How many slips of the finger lie between two words. */
final class Edits {

    private Edits() {}

    /** Letters added, left out, mistaken, or swapped with their neighbour (optimal string alignment). */
    static int between(String one, String other) {
        var beforeLast = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                var mistaken = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + mistaken);
                if (swapped(one, other, i, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            var reused = beforeLast;
            beforeLast = last;
            last = row;
            row = reused;
        }
        return last[other.length()];
    }

    private static boolean swapped(String one, String other, int i, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
