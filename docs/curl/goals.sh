#!/usr/bin/env bash
# Goals: the required fields depend on the type.
. "$(dirname "$0")/common.sh"

livechat POST /goals --data 'name=Reads the terms' --data 'type=url'
expect 400 "a goal of type url needs a url" 'url is required'

livechat POST /goals --data 'name=Reads the terms' --data 'type=url' --data 'url=shop.example.org/terms'
expect 200 "made" '"name":"Reads the terms"' '"type":"url"' '"match_type":"substring"'
id=$(member id)

livechat PUT "/goals/$id" --data 'active=0'
expect 200 "switched off" '"active":0' '"name":"Reads the terms"'

livechat GET '/goals?type=url'
expect 200 "found by type" "\"id\":$id"

livechat POST "/goals/$id/mark_as_successful" --data 'visitor_id=S1772460310.9f31c0ab72' --data 'order_price=12.50'
expect 200 "reached by a visitor" '"result"'

livechat DELETE "/goals/$id"
expect 200 "deleted" '"result"'

livechat GET "/goals/$id"
expect 404 "gone" '"errors"'

finish
