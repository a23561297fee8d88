-- Chats that have ended. Missed chats have no agent and no duration, and open chats are not complete.
select
    key as chat_key,
    id as chat_id,
    started_timestamp as started_at,
    ended_timestamp as ended_at,
    cast(started_timestamp_local as date) as started_day,
    extract(hour from started_timestamp_local) as started_hour,
    duration as chat_seconds,
    coalesce(queue_duration, 0) as queue_seconds,
    visitor_id,
    visitor_country,
    engagement,
    rate
from {{ source('livechat', 'chats') }}
where type = 'chat' and pending is not true
