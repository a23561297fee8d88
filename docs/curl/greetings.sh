#!/usr/bin/env bash
# Greetings: lists of objects with lists of objects, in a form.
. "$(dirname "$0")/common.sh"

livechat POST /greetings --data 'name=Lost in the basket' --data 'group=3' \
  --data 'rules[0][type]=visit_time_site' --data 'rules[0][operator]=greater_or_equal' --data 'rules[0][value]=45' \
  --data 'rules[1][type]=url_funnel' --data-urlencode 'rules[1][urls][0][url]=https://shop.example.org/basket' \
  --data 'rules[1][urls][0][operator]=contains' --data-urlencode 'rules[1][urls][1][url]=https://shop.example.org/pay' \
  --data 'properties[greeting-message_text]=Can we help?'
expect 200 "made, with rules" '"name":"Lost in the basket"' '"url":"https://shop.example.org/pay"' '"greeting-message_text":"Can we help?"'
id=$(member id)

livechat GET "/greetings/$id"
expect 200 "read" '"value":"45"' '"active":true'

livechat GET '/greetings?group=3'
expect 200 "in the list of its group" "\"id\":$id"

livechat PUT "/greetings/$id" --data 'active=0'
expect 200 "switched off" '"active":false' '"name":"Lost in the basket"'

livechat DELETE "/greetings/$id"
expect 200 "deleted" '"ok":true'

livechat GET "/greetings/$id"
expect 404 "gone" '"errors"'

finish
