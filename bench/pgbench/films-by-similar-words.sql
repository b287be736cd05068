\set n random(1, :searches)
select m.*
from movie m
where m.search_vector @@ to_tsquery('simple',
    (select '''' || word || '''' from similar_words((select typo from bench_search where n = :n)) word limit 1))
order by m.sort_title, m.id
limit 20;
