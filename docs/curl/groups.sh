#!/usr/bin/env bash
# Groups and their online status.
. "$(dirname "$0")/common.sh"

livechat GET /groups
expect 200 "group 0 has everybody, and lists nobody" '{"id":0,"name":"All operators","language":"en","status":"accepting chats"}'

livechat POST /groups --data 'name=Returns' --data 'agents[]=ines.duarte@example.com' --data 'agents[]=joon.park@example.com' --data 'language=pt'
expect 200 "made" '"name":"Returns"' '"language":"pt"' '"ines.duarte@example.com"' '"joon.park@example.com"'
id=$(member id)

livechat PUT "/groups/$id" --data 'agents[]=joon.park@example.com'
expect 200 "changed" '"agents":["joon.park@example.com"]' '"name":"Returns"'

livechat GET "/status?group=$id"
expect 200 "its status, by query" '"status":"online"'

livechat GET "/status/$id"
expect 200 "its status, by path" '"status":"online"'

livechat DELETE "/groups/$id"
expect 200 "deleted" '"result"'

livechat GET "/groups/$id"
expect 404 "gone" '"errors"'

finish
