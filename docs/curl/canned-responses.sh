#!/usr/bin/env bash
# Canned responses: lists in a form as tags[]=a&tags[]=b or tags[0]=a&tags[1]=b, or as JSON.
. "$(dirname "$0")/common.sh"

livechat POST /canned_responses --data 'text=Your parcel is on its way.' --data 'tags[]=parcel' --data 'tags[]=way'
expect 200 "made, with tags[]" '"text":"Your parcel is on its way."' '"tags":["parcel","way"]' '"group":0'
id=$(member id)

livechat PUT "/canned_responses/$id" --data 'tags[0]=parcel' --data 'tags[1]=travelling'
expect 200 "changed, with tags[0]" '"tags":["parcel","travelling"]' '"text":"Your parcel is on its way."' '"modified_by"'

livechat PUT "/canned_responses/$id" --header 'Content-Type: application/json' --data '{"tags":["parcel"]}'
expect 200 "changed, as JSON" '"tags":["parcel"]'

livechat GET "/canned_responses/$id"
expect 200 "read" "\"id\":$id" '"tags":["parcel"]'

livechat GET '/canned_responses?group=0'
expect 200 "in the list" "\"id\":$id"

livechat DELETE "/canned_responses/$id"
expect 200 "deleted" '"result"'

livechat GET "/canned_responses/$id"
expect 404 "gone" '"errors"'

finish
