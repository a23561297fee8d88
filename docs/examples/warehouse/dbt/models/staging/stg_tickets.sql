-- Tickets, with the time of their first opening.
select
    t.key as ticket_key,
    t.status,
    t.subject,
    t.requester_mail as requester,
    t.assignee_id as assignee,
    t.source_type,
    min(o."from") as opened_at,
    cast(min(o.from_local) as date) as opened_day,
    count(o.position) as openings,
    t.modified as modified_at
from {{ source('livechat', 'tickets') }} t
left join {{ source('livechat', 'ticket_opened') }} o on o.ticket_key = t.key
group by t.key, t.status, t.subject, t.requester_mail, t.assignee_id, t.source_type, t.modified
