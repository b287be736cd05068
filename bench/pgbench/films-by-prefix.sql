\set n random(1, :searches)
select m.*
from movie m
where m.search_vector @@ to_tsquery('simple', (select '''' || prefix || ''':*' from bench_search where n = :n))
order by case when starts_with(m.sort_title, (select prefix from bench_search where n = :n)) then 1
              when m.search_vector @@ to_tsquery('simple', (select '''' || prefix || ''':*A' from bench_search where n = :n)) then 2
              else 3 end, m.sort_title, m.id
limit 20;
