#!/usr/bin/env bash
# Lists of chats: 25 a page, newest first, counted from 1, and filters of the list.
. "$(dirname "$0")/common.sh"

livechat GET /chats
total=$(member total)
pages=$(member pages)
expect 200 "the first page" '"chats":[' '"total":' '"pages":'
expect_equal "has 25 chats, those that were missed among them" 25 "$(($(count '"type":"chat"') + $(count '"type":"missed_chat"')))"
first=$(member id)

livechat GET '/chats?page=1'
expect_equal "page 1 is the first page" "$first" "$(member id)"

livechat GET '/chats?page=2'
expect 200 "page 2"
if [ "$first" = "$(member id)" ]; then wrong "page 2 begins like page 1"; fi

reachable=$((total < 25000 ? total : 25000))
expect_equal "25,000 records of a query can be reached, at most" "$pages" "$(((reachable + 24) / 25))"

livechat GET "/chats?page=$((pages + 1))"
expect 200 "a page behind the last is empty" '"chats":[]' "\"total\":$total"

livechat GET '/chats?rate=rated_good'
good=$(member total)
expect_equal "rated good: all of the page" 25 "$(count '"rate":"rated_good"')"

livechat GET '/chats?rate=rated_bad'
bad=$(member total)
livechat GET '/chats?rate=rated'
expect_equal "rated is good and bad together" "$(member total)" $((good + bad))

livechat GET '/chats?group=3'
expect 200 "of group 3" '"group":[3]'
expect_without "and of no other" '"group":[7]'

livechat GET '/chats?agent=ines.duarte%40example.com'
expect 200 "of an agent" '"email":"ines.duarte@example.com"'

livechat GET '/chats?tag[]=billing%20issue'
expect 200 "with a tag" '"billing issue"'
one=$(member total)
livechat GET '/chats?tag[]=billing%20issue&tag[]=r%C3%A9clamation%2050%25'
both=$(member total)
if [ "$both" -le "$one" ]; then wrong "tag[] twice finds no more than once"; fi
expect 200 "tag[] twice: with any of them" '"total":'

livechat GET '/chats?date_from=2000-01-01&date_to=2000-12-31'
expect 200 "of a year without chats" '"chats":[]' '"total":0'

livechat GET "/chats/$first"
expect 200 "one chat by its id" "\"id\":\"$first\""

livechat PUT "/chats/$first/tags" --data-urlencode 'tag[]=billing issue'
expect 200 "a chat is tagged" '"billing issue"'

livechat POST "/chats/$first/send_transcript" --data-urlencode 'to=rosa@example.org'
expect 200 "its transcript is sent" '"result"'

finish
