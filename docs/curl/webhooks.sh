#!/usr/bin/env bash
# Webhooks: the allowed data types depend on the event.
. "$(dirname "$0")/common.sh"

livechat POST /webhooks --data 'event_type=chat_ended' --data 'data_types[]=chat' --data 'data_types[]=visitor' \
  --data-urlencode 'url=http://127.0.0.1:9/livechat?from=curl'
expect 200 "made" '"events":[' '"event_type":"chat_ended"' '"url":"http://127.0.0.1:9/livechat?from=curl"' '"licence":'
id=$(grep -o '"url":"http://127.0.0.1:9/livechat?from=curl"[^}]*' <<<"$body" | grep -o '"id":"[0-9a-f]\{32\}"' | cut -d '"' -f 4)

livechat GET /webhooks
expect 200 "in the list" "\"id\":\"$id\""

livechat POST /webhooks --data 'event_type=ticket_created' --data 'data_types[]=chat' --data-urlencode 'url=http://127.0.0.1:9/'
expect 400 "not made with data that the event has not" 'data_types'

livechat DELETE "/webhooks/$id"
expect 200 "deleted" '"result"'

livechat GET /webhooks
expect_without "gone" "\"id\":\"$id\""

finish
