-- The agents of each chat. A transferred chat has several; position 0 is the first one.
select
    concat(a.chat_key, '/', a.position) as chat_agent_key,
    a.chat_key,
    a.position,
    a.email as agent,
    a.display_name as agent_name
from {{ source('livechat', 'chat_agents') }} a
join {{ ref('stg_chats') }} c on c.chat_key = a.chat_key
where a.email is not null
