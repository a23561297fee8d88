#!/bin/sh
# Downloads the pages of the archive without a look at them: export.sh URL FILE
set -e
call() { curl -sS --fail -u "$LIVECHAT_LOGIN:$LIVECHAT_TOKEN" -H 'X-API-Version: 2' "$1"; }
pages=$(call "$1/chats" | grep -o '"pages":[0-9]*' | grep -o '[0-9]*$')
call "$1/chats?page=[1-$pages]" | gzip >"$2"
