#!/usr/bin/env bash
# Rejected requests and their bodies: {"errors":["…"]}, {"errors":"…"} or {"error":"…"}.
. "$(dirname "$0")/common.sh"

livechat GET /agents/nobody%40example.com
expect 404 "an agent who is not there" '"errors":"No such agent"'

livechat GET /nowhere
expect 404 "a path that is not there" '"errors"'

livechat POST /agents
expect 400 "an agent without login and name" '"errors":["' 'login is required' 'name is required'

livechat GET '/chats?page=0'
expect 400 "a page before the first" 'page'

livechat GET '/chats?date_from=yesterday'
expect 400 "a date that is none" 'YYYY-MM-DD'

livechat GET /reports/chats/agents_occupancy
expect 400 "a report without what it needs" 'weekday is required'

livechat POST /agents --data 'login=kim@example.com' --data 'name=Kim' --data 'password=1234'
expect 400 "a password of four characters" 'password'

livechat DELETE /tags/nothing-of-that-name --data 'group=0'
expect 404 "a tag that is not there" '"errors"'

finish
