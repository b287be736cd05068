package io.github.moviereservation.movie.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.testing.Infrastructure;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a table of some size every step of a search uses an index, as the plan of a prepared statement shows. */
@QuarkusTest
class SearchPlanTest {

    private static final String FILMS = """
            insert into movie (id, version, title, description, genres, duration_minutes, certificate, release_date,
                               director, cast_members, sort_title, search_text)
            select gen_random_uuid(), 1, title, 'plan', '{}', 90, case when n % 500 = 0 then 'PLAN' else 'U' end,
                   '2020-01-01', 'x', '{}', title, title || ' somebody ' || reverse(md5(n::text))
            from (select n, 'plan' || md5(n::text) || ' the ' || md5((n % 700)::text) as title
                  from generate_series(1, 20000) n) films""";

    @BeforeAll
    static void manyFilms() throws SQLException {
        execute(FILMS, "analyze movie", "analyze movie_word");
    }

    @AfterAll
    static void noFilms() throws SQLException {
        execute("delete from movie where description = 'plan'", "delete from movie_word where word like 'plan%'");
    }

    @Test
    void wordsAreFoundByTheirIndex() throws SQLException {
        var selection = search(null).whereWords(WordQuery.ofPrefixes(List.of("plan45", "the")), "plan45 the");

        assertThat(plan(selection.page())).contains("movie_words").doesNotContain("Seq Scan on movie");
        assertThat(plan(selection.count())).contains("movie_words").doesNotContain("Seq Scan on movie");
    }

    @Test
    void partsOfWordsAreFoundByTheirTrigrams() throws SQLException {
        var selection = search(null).where("m.search_text like :pattern0", "pattern0", "%an45c48c%");

        assertThat(plan(selection.page())).contains("movie_search").doesNotContain("Seq Scan on movie");
    }

    @Test
    void similarWordsAreFoundByTheirTrigrams() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            var lines = explain(connection, "explain select word from movie_word where word % 'plan45c48'");
            assertThat(lines).contains("movie_word_trigrams");
            var found = statement.executeQuery("select * from similar_words('plan45c48cce2e2d7fbdea1afc51c7c6da26')");
            assertThat(found.next()).isTrue();
            assertThat(found.getString(1)).isEqualTo("plan45c48cce2e2d7fbdea1afc51c7c6ad26");
        }
    }

    @Test
    void aPageOfAllFilmsIsReadInOrder() throws SQLException {
        assertThat(plan(search(null).page())).contains("Index Scan using movie_title");
        assertThat(plan(search("PLAN").page())).contains("movie_certificate");
    }

    private static Selection search(String certificate) {
        return new MovieSearch(null, null, certificate, null, MovieSort.RELEVANCE).filtered(java.time.Instant.now());
    }

    /** With the values in their places, as PostgreSQL plans while they matter. */
    private static String plan(Selection.Query query) throws SQLException {
        var sql = query.sql();
        for (var parameter : query.parameters().entrySet()) {
            var literal = "'" + parameter.getValue().toString().replace("'", "''") + "'";
            sql = sql.replace(":" + parameter.getKey(), literal);
        }
        try (var connection = connect()) {
            return explain(connection, "explain " + sql + " limit 20");
        }
    }

    private static String explain(Connection connection, String sql) throws SQLException {
        var lines = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return String.join("\n", lines);
    }

    private static void execute(String... statements) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Connection connect() throws SQLException {
        var database = Infrastructure.database();
        return DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.password());
    }
}
