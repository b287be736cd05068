-- Folded titles are ordered by code point: alike on every server, whatever its locale.
alter table movie alter column sort_title type text collate "C";

-- The service folds case and accents itself, so that no locale and no dictionary of the server matters: 'simple' only
-- splits words. Punctuation becomes spaces first, or the parser would see hosts, paths and signed numbers in titles.
alter table movie
    add column search_vector tsvector not null generated always as (
        setweight(to_tsvector('simple', translate(sort_title,
            '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32))), 'A')
        || setweight(to_tsvector('simple', translate(search_text,
            '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32))), 'B')) stored;
-- Films are read far more often than written: no list of pending entries that every search reads through.
create index movie_words on movie using gin (search_vector) with (fastupdate = off);
alter index movie_search set (fastupdate = off);
create index movie_certificate on movie (upper(certificate), sort_title, id);

-- The words of all films, each once: a misspelt word is looked for among them, not in every film's text.
-- A word stays when its last film goes; it is then merely a suggestion that finds nothing.
create table movie_word (
    word text collate "C" primary key
);
create index movie_word_trigrams on movie_word using gin (word gin_trgm_ops) with (fastupdate = off);

-- In a fixed order, so that two films with the same new words wait for each other instead of deadlocking.
create function remember_words() returns trigger language plpgsql as $$
begin
    insert into movie_word (word)
    select word from unnest(tsvector_to_array(new.search_vector)) word
    where length(word) between 4 and 40
    order by word
    on conflict do nothing;
    return null;
end $$;
create trigger movie_words_of_new after insert on movie for each row execute function remember_words();
create trigger movie_words_of_changed after update on movie for each row
    when (old.search_text is distinct from new.search_text) execute function remember_words();

insert into movie_word (word)
select distinct word from movie, unnest(tsvector_to_array(search_vector)) word where length(word) between 4 and 40;

-- More similar than the extension's default asks for: two letters that changed places cost a short word most of its
-- trigrams. Its estimate of how many words match would have the small table read whole.
create function similar_words(text) returns setof text language sql stable
    set pg_trgm.similarity_threshold = 0.2
    set enable_seqscan = off
    as $$
        select word from movie_word where word % $1 order by similarity(word, $1) desc, word limit 20
    $$;

-- Two sizes here, or the addresses of an asset elsewhere. Posters of before have no small size.
alter table poster
    alter column content drop not null,
    add column small_content bytea,
    add column asset_id      text,
    add column url           text,
    add column small_url     text,
    add constraint poster_is_somewhere check (content is not null or asset_id is not null);
alter table poster alter column small_content set storage external;
