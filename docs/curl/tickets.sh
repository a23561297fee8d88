#!/usr/bin/env bash
# Tickets: members of objects in brackets, lists, filters.
. "$(dirname "$0")/common.sh"

livechat POST /tickets --data-urlencode 'message=Where is my parcel?' --data 'subject=Parcel' \
  --data-urlencode 'requester[mail]=rosa.prata@example.org' --data 'requester[name]=Rosa Prata' --data 'source[type]=mail'
expect 200 "made" '"requester":{"mail":"rosa.prata@example.org","name":"Rosa Prata"}' '"status":"open"' '"groups":[0]' '"type":"mail"'
id=$(member id)

livechat GET "/tickets/$id"
expect 200 "read: a bare ticket" "\"id\":\"$id\"" '"message":"Where is my parcel?"'

livechat PUT "/tickets/$id/tags" --data-urlencode 'tag[]=billing issue' --data 'tag[]=parcel'
expect 200 "tagged" '"billing issue"' '"parcel"'

livechat GET '/tickets?requester[mail]=rosa.prata%40example.org'
expect 200 "found by the address of the requester" "\"id\":\"$id\""

livechat GET '/tickets?tag=parcel&status=open'
expect 200 "found by tag and status" "\"id\":\"$id\""

livechat GET '/tickets?order=asc'
expect 200 "the oldest first" '"tickets":[' '"total":' '"pages":'

livechat POST /tickets --data 'subject=Parcel'
expect 400 "not made without message and requester" 'message is required' 'requester'

finish
