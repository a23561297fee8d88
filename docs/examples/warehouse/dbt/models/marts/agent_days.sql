-- Chats of each agent and day. A chat with several agents counts for each of them.
select
    concat(a.agent, '/', c.started_day) as agent_day_key,
    a.agent,
    c.started_day as day,
    count(*) as chats,
    sum(c.chat_seconds) as chat_seconds,
    sum(case when c.rate = 'rated_good' then 1 else 0 end) as rated_good,
    sum(case when c.rate = 'rated_bad' then 1 else 0 end) as rated_bad
from (select distinct chat_key, agent from {{ ref('stg_chat_agents') }}) a
join {{ ref('stg_chats') }} c on c.chat_key = a.chat_key
group by a.agent, c.started_day
