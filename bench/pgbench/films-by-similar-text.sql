\set n random(1, :searches)
select m.*
from movie m
where (select typo from bench_search where n = :n) <% m.search_text
order by word_similarity((select typo from bench_search where n = :n), m.search_text) desc, m.sort_title, m.id
limit 20;
