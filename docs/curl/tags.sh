#!/usr/bin/env bash
# Tags of a group, with spaces and slashes in the name, and a DELETE with a body.
. "$(dirname "$0")/common.sh"

livechat POST /tags --data-urlencode 'tag=refund / 50%' --data-urlencode "author=$LIVECHAT_LOGIN" --data 'group=3'
expect 200 "made" '"name":"refund / 50%"' '"group":3' '"count":{"inChats":0,"inTickets":0}'

livechat GET '/tags?group=3'
expect 200 "in the list of its group" '"name":"refund / 50%"'

livechat GET '/tags?group=7'
expect_without "not in that of another" '"name":"refund / 50%"'

livechat DELETE /tags/refund%20%2F%2050%25
expect 400 "not deleted without saying of which group" 'group is required'

livechat DELETE /tags/refund%20%2F%2050%25 --data 'group=3'
expect 200 "deleted" '"ok":true'

livechat GET '/tags?group=3'
expect_without "gone" '"name":"refund / 50%"'

finish
