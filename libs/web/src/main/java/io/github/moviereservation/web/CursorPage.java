package io.github.moviereservation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list that grows without end.
 *
 * @param total of all items, exact up to 10,000, and 10,000 where there are more
 * @param next the cursor of the next page; absent on the last one
 */
public record CursorPage<T>(
        List<T> items,
        int page,
        int size,
        long total,
        @JsonInclude(JsonInclude.Include.NON_NULL) String next) {

    /** Enough to say that there are many. */
    public static final int MOST_COUNTED = 10_000;

    /** @param oneMore the items of the page, and one more if there is one, which tells that the list goes on */
    public static <T> CursorPage<T> of(List<T> oneMore, CursorQuery query, long total, Function<T, Cursor> place) {
        var isLast = oneMore.size() <= query.size();
        var items = isLast ? oneMore : oneMore.subList(0, query.size());
        var next = isLast ? null : place.apply(items.getLast()).toString();
        return new CursorPage<>(items, query.page(), query.size(), total, next);
    }

    public <R> CursorPage<R> map(Function<? super T, ? extends R> mapper) {
        return new CursorPage<>(items.stream().<R>map(mapper).toList(), page, size, total, next);
    }
}
