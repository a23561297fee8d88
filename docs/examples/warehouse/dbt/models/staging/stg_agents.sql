-- Agents that the account has now. A run removes deleted agents; a snapshot of dbt on this model keeps them.
select
    login as agent,
    name as agent_name,
    permission,
    job_title,
    suspended
from {{ source('livechat', 'agents') }}
