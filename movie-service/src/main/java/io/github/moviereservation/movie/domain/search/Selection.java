package io.github.moviereservation.movie.domain.search;

import io.github.moviereservation.web.CursorPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conditions on {@code movie m} with their parameters, and an order. */
public final class Selection {

    /** Titles that are the text, that begin with it, that have its words; then director and cast. */
    private static final String BEST_FIRST = """
            case when m.sort_title = :text then 0
                 when starts_with(m.sort_title, :text) then 1
                 when m.search_vector @@ to_tsquery('simple', :titleWords) then 2
                 else 3 end, """;

    /** Those of the entity, and no other: Hibernate Reactive stumbles over a column that it does not know. */
    private static final String COLUMNS = """
            m.id, m.version, m.title, m.description, m.genres, m.duration_minutes, m.certificate, m.release_date,
            m.director, m.cast_members, m.trailer_url, m.external_id, m.poster_hash, m.sort_title, m.search_text""";

    /** Native SQL and its named parameters. */
    public record Query(String sql, Map<String, Object> parameters) {}

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, Object> parametersOfOrder = new LinkedHashMap<>();
    private final MovieSort sort;
    private String orderBy;

    Selection(MovieSort sort) {
        this.sort = sort;
        this.orderBy = sort.orderBy();
    }

    Selection where(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
        return this;
    }

    /** Has every word in title, director or cast. */
    Selection whereWords(WordQuery words, String text) {
        where("m.search_vector @@ to_tsquery('simple', :words)", "words", words.anywhere());
        if (sort == MovieSort.RELEVANCE) {
            orderBy = BEST_FIRST + sort.orderBy();
            parametersOfOrder.put("text", text);
            parametersOfOrder.put("titleWords", words.inTitle());
        }
        return this;
    }

    public Query page() {
        var all = new LinkedHashMap<>(parameters);
        all.putAll(parametersOfOrder);
        return new Query("select " + COLUMNS + " from movie m" + condition() + " order by " + orderBy, all);
    }

    /** Counts no further than callers are told. */
    public Query count() {
        var counted = "select 1 from movie m" + condition() + " limit " + CursorPage.MOST_COUNTED;
        return new Query("select count(*) from (" + counted + ") counted", parameters);
    }

    private String condition() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
}
