#!/usr/bin/env bash
# Credentials: a login and a token, or a bearer token; and the version header of each request.
. "$(dirname "$0")/common.sh"

request GET /agents --header 'X-API-Version: 2'
expect 401 "without credentials" '"error"'

request GET /agents --header 'X-API-Version: 2' --user "$LIVECHAT_LOGIN:wrong"
expect 401 "with a wrong token" '"error"'

livechat GET /agents
expect 200 "with login and token" "\"login\":\"$LIVECHAT_LOGIN\""

request GET /agents --header 'X-API-Version: 2' --header 'Authorization: Bearer dal:sandbox-token'
expect 200 "with a bearer token" "\"login\":\"$LIVECHAT_LOGIN\""

request GET /agents --user "$LIVECHAT_LOGIN:$LIVECHAT_TOKEN"
expect 400 "without X-API-Version" 'X-API-Version'

finish
