package io.github.moviereservation.showtime.domain.calendar;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.moviereservation.web.BusinessException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.IntStream;

/** Names every plan of a batch that cannot be. */
public class BatchRefusedException extends BusinessException {

    /** @param index counts from 0 */
    @RegisterForReflection
    public record Row(int index, @JsonUnwrapped Refusal refusal) {}

    BatchRefusedException(List<Draft> drafts) {
        this(rowsOf(drafts), drafts.size());
    }

    private BatchRefusedException(List<Row> rows, int total) {
        super(
                Kind.RULE_BROKEN,
                "batch-refused",
                rows.size() + " of " + total + " showtimes cannot be scheduled, so none is");
        with("rows", rows);
    }

    private static List<Row> rowsOf(List<Draft> drafts) {
        return IntStream.range(0, drafts.size())
                .filter(i -> drafts.get(i).isRefused())
                .mapToObj(i -> new Row(i, Refusal.of(drafts.get(i).refusal())))
                .toList();
    }
}
