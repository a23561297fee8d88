-- Chats of each tag and day. A chat with several tags counts for each of them.
select
    concat(t.tag, '/', c.started_day) as tag_day_key,
    t.tag,
    c.started_day as day,
    count(*) as chats
from {{ ref('stg_chat_tags') }} t
join {{ ref('stg_chats') }} c on c.chat_key = t.chat_key
group by t.tag, c.started_day
