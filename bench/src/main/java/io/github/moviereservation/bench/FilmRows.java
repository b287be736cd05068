package io.github.moviereservation.bench;

import io.github.moviereservation.testing.PostgresServer.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rows of movie-service: fills them, and lets pgbench search them. */
final class FilmRows {

    /** What people type, each with a slip in it beside. */
    static final int SEARCHES = 500;

    /** One of 30,000 words, some of them far more often than others. */
    private static final String WORD = """
            create function pg_temp.word() returns text language sql volatile as $$
                select substr(translate(md5(k::text), '0123456789abcdef', 'aeioubcdlmnrstpk'), 1, 4 + k % 6)
                from (select floor(30000 * power(random(), 2))::int as k) picked
            $$""";

    private static final String FILMS = """
            insert into movie (id, version, title, description, genres, duration_minutes, certificate, release_date,
                               director, cast_members, sort_title, search_text)
            select gen_random_uuid(), 1, title, repeat('What happens in it. ', 10), array['Drama'], 90, 'PG',
                   date '1950-01-01' + n %% 27000, people[1], people[2:5], title,
                   title || ' ' || array_to_string(people, ' ')
            from (select n,
                         (select string_agg(pg_temp.word(), ' ') from generate_series(0, n %% 4)) as title,
                         (select array_agg(pg_temp.word() || ' ' || pg_temp.word())
                          from generate_series(1, 5 + n * 0)) as people
                  from generate_series(1, %d) n) films""";

    private static final String WORDS = """
            insert into movie_word (word)
            select distinct word from movie, unnest(tsvector_to_array(search_vector)) word where length(word) >= 4""";

    /** A word of a title: its first three letters, and the whole with two letters swapped. */
    private static final String SEARCH_TERMS = """
            create table bench_search as
            select row_number() over () as n, left(word, 3) as prefix,
                   left(word, 2) || substr(word, 4, 1) || substr(word, 3, 1) || substr(word, 5) as typo
            from (select split_part(title, ' ', 1) as word from movie
                  where length(split_part(title, ' ', 1)) >= 6 order by md5(id::text) limit %d) words""";

    private final Database database;

    FilmRows(Database database) {
        this.database = database;
    }

    void fill(int films) throws SQLException {
        execute(
                "truncate movie, movie_word cascade",
                "drop table if exists bench_search",
                WORD,
                "alter table movie disable trigger user",
                FILMS.formatted(films),
                "alter table movie enable trigger user",
                WORDS,
                SEARCH_TERMS.formatted(SEARCHES));
        execute("vacuum analyze movie");
        execute("vacuum analyze movie_word");
    }

    /** @param column of {@code bench_search} */
    List<String> searches(String column) throws SQLException {
        return texts("select distinct " + column + " from bench_search");
    }

    /** Searches per second with as many clients as the machine has cores. */
    double pgbench(String script, int seconds) throws IOException, InterruptedException {
        return Pgbench.run(database, 2, seconds, script, Map.of("searches", SEARCHES));
    }

    String plan(String script) throws IOException, SQLException {
        var query = Files.readAllLines(Path.of("bench/pgbench", script)).stream()
                .skip(1)
                .reduce("", (lines, line) -> lines + line + "\n")
                .replaceAll(":n\\b", "1");
        return "   " + String.join("\n   ", texts("explain (costs off) " + query));
    }

    private List<String> texts(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.password());
    }
}
