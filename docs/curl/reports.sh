#!/usr/bin/env bash
# Reports by day, month and hour, which agree with the list of chats.
. "$(dirname "$0")/common.sh"

# GNU date, or BSD date
days_ago() { date -u -d "-$1 days" +%F 2>/dev/null || date -u -v "-$1d" +%F; }
to=$(days_ago 1)
from=$(days_ago 40)
days="date_from=$from&date_to=$to&timezone=UTC"

livechat GET "/chats?$days"
total=$(member total)

livechat GET "/reports/chats/total_chats?$days"
expect 200 "by day: a row for each" "\"$from\":{\"chats\":" "\"$to\":{\"chats\":"
expect_equal "40 of them" 40 "$(count '"chats":')"
expect_equal "they add up to the total of the list" "$total" "$(sum chats)"

livechat GET "/reports/chats/total_chats?$days&group_by=month"
expect 200 "by month: which dates each row covers" "\"begin\":\"$from\"" "\"end\":\"$to\""
expect_equal "they add up to the same" "$total" "$(sum chats)"

livechat GET "/chats?date_from=$to&date_to=$to&timezone=UTC"
total_of_day=$(member total)
livechat GET "/reports/chats/total_chats?date_from=$to&date_to=$to&timezone=UTC"
expect 200 "by hour, when one day is asked" '"00:00":{"chats":' '"23:00":{"chats":'
expect_equal "they add up to the day" "$total_of_day" "$(sum chats)"

livechat GET "/chats?$days&rate=rated_good"
good=$(member total)
livechat GET "/reports/chats/ratings?$days"
expect_equal "good ratings are the chats that are rated good" "$good" "$(sum good)"

livechat GET "/chats?$days&agent=ines.duarte%40example.com&tag[]=billing%20issue"
total=$(member total)
livechat GET "/reports/chats/total_chats?$days&agent=ines.duarte%40example.com&tag[]=billing%20issue"
expect_equal "of an agent and a tag, too" "$total" "$(sum chats)"

livechat GET "/reports/chats/ratings/ranking?date_from=$from&date_to=$to"
expect 200 "a ranking is no series" '"ranking":[' '"score":'

livechat GET '/reports/chats/agents_occupancy?weekday=mon'
expect 200 "occupancy: keys with hours" ' 09:00":'

livechat GET "/reports/availability?$days"
expect 200 "availability: hours a day" '"hours":'

livechat GET "/reports/availability?date_from=$to&date_to=$to"
expect 200 "and minutes an hour" '"minutes":'

livechat GET "/reports/chats/first_response_time?$days"
expect 200 "times: how many, and how long" '"first_response_time":{"count":' '"seconds":'

livechat GET "/reports/tickets/new_tickets?$days"
expect 200 "tickets" '"new_tickets":'

finish
