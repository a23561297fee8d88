-- The tags of each chat.
select distinct
    concat(t.chat_key, '/', t.value) as chat_tag_key,
    t.chat_key,
    t.value as tag
from {{ source('livechat', 'chat_tags') }} t
join {{ ref('stg_chats') }} c on c.chat_key = t.chat_key
