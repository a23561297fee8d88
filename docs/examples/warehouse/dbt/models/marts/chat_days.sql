-- Chats of each day, in the local time of the account.
select
    started_day as day,
    count(*) as chats,
    sum(chat_seconds) as chat_seconds,
    avg(queue_seconds) as mean_queue_seconds,
    sum(case when rate = 'rated_good' then 1 else 0 end) as rated_good,
    sum(case when rate = 'rated_bad' then 1 else 0 end) as rated_bad
from {{ ref('stg_chats') }}
group by started_day
