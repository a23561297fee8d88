#!/usr/bin/env bash
# Agents: created with a form and with JSON, updated in part, and deleted.
. "$(dirname "$0")/common.sh"

livechat DELETE /agents/kim.vega%2Bchat%40example.com # where an earlier run stopped half-way

livechat POST /agents --data-urlencode 'login=kim.vega+chat@example.com' --data 'name=Kim Vega' \
  --data 'groups[]=3' --data 'groups[]=7' --data 'notifications[new_visitor]=1' --data 'max_chats_count=4'
expect 200 "made by a form" '"login":"kim.vega+chat@example.com"' '"name":"Kim Vega"' '"max_chats_count":4'

livechat GET /agents/kim.vega%2Bchat%40example.com
expect 200 "read, with @ and + in the path" '"name":"Kim Vega"' '"job_title":"Support Agent"' '"new_visitor":1'

livechat GET /agents
expect 200 "is in the list" '"login":"kim.vega+chat@example.com"'

livechat PUT /agents/kim.vega%2Bchat%40example.com --data 'status=not accepting chats'
expect 200 "changed in part" '"status":"not accepting chats"' '"name":"Kim Vega"' '"max_chats_count":4'

livechat GET '/agents?status=not%20accepting%20chats'
expect 200 "found by status" '"login":"kim.vega+chat@example.com"'

livechat PUT /agents/kim.vega%2Bchat%40example.com --header 'Content-Type: application/json' --data '{"groups":[3],"daily_summary":1}'
expect 200 "changed by JSON" '"daily_summary":1'

livechat DELETE /agents/kim.vega%2Bchat%40example.com
expect 200 "deleted" '"result"'

livechat GET /agents/kim.vega%2Bchat%40example.com
expect 404 "gone" '"errors"'

finish
