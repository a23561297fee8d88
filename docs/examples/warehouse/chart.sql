-- Makes a page with a chart of the chats of the last 31 days, for a browser. It runs on DuckDB and PostgreSQL:
--   duckdb -readonly -noheader -list bi.duckdb < chart.sql > chart.html
--   psql -At postgresql://bi@localhost/livechat -f chart.sql > chart.html
with counted as (
    select
        cast(started_timestamp_local as date) as day,
        count(*) as chats,
        sum(case when rate = 'rated_good' then 1 else 0 end) as good,
        sum(case when rate = 'rated_bad' then 1 else 0 end) as bad
    from chats
    where type = 'chat' and pending is not true
    group by cast(started_timestamp_local as date)
    order by day desc
    limit 31
), placed as (
    select
        day,
        chats,
        good,
        bad,
        30 + 24 * (row_number() over (order by day) - 1) as place,
        cast(round(200.0 * chats / max(chats) over ()) as integer) as height,
        cast(round(200.0 * good / max(chats) over ()) as integer) as good_height,
        cast(round(200.0 * bad / max(chats) over ()) as integer) as bad_height
    from counted
)
select concat(
    '<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Chats of each day</title></head>',
    '<body style="font-family: sans-serif"><h1>Chats of each day</h1>',
    '<p>Green: rated good. Red: rated bad. Grey: not rated. ', min(day), ' to ', max(day), '.</p>',
    '<svg xmlns="http://www.w3.org/2000/svg" width="', 60 + 24 * count(*), '" height="260" font-size="9">',
    string_agg(concat(
        '<g transform="translate(', place, ' 230)"><title>', day, ': ', chats, ' chats, ', good, ' rated good, ', bad,
        ' rated bad</title>',
        '<rect y="-', height, '" width="20" height="', height, '" fill="#b8bec6" />',
        '<rect y="-', good_height, '" width="20" height="', good_height, '" fill="#2a9d5c" />',
        '<rect y="-', good_height + bad_height, '" width="20" height="', bad_height, '" fill="#d1495b" />',
        '<text x="10" y="-', height + 4, '" text-anchor="middle">', chats, '</text>',
        '<text x="10" y="14" text-anchor="middle">', extract(day from day), '</text></g>'
    ), '' order by place),
    '</svg></body></html>'
)
from placed;
