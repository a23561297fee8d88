#!/usr/bin/env bash
# Visitors on the site, and details that an application adds.
. "$(dirname "$0")/common.sh"

livechat GET /visitors
expect 200 "all of them" '"state":"chatting"' '"state":"queued"'

livechat GET '/visitors?state=queued&group[]=0&group[]=3'
expect 200 "who waits in one of two groups" '"state":"queued"'
expect_without "nobody else" '"state":"chatting"'

livechat GET /webhooks
token=$(member token)
livechat POST /visitors/S1772460310.9f31c0ab72/details --data 'license_id=8123470' --data "token=$token" --data 'id=crm' \
  --data 'fields[0][name]=Customer since' --data 'fields[0][value]=2019' --data-urlencode 'fields[0][url]=https://crm.example.org/c/7'
expect 200 "details are added" '"result"'

finish
