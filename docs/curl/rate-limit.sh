#!/usr/bin/env bash
# Rate limit: 429 and Retry-After. The sandbox must be started with a limit, such as --rate-limit 5/30.
. "$(dirname "$0")/common.sh"

for ((calls = 0; calls < 5; calls++)); do
  livechat GET /status
  expect 200 "call $((calls + 1))" '"status"'
done

livechat GET /status
expect 429 "call 6 is one too many" '"error"'

wait=$(grep -i '^Retry-After:' "$headers" | tr -dc 0-9)
if [ -z "$wait" ] || [ "$wait" -lt 1 ] || [ "$wait" -gt 30 ]; then wrong "Retry-After is $wait"; fi
expect 429 "Retry-After says how many seconds to wait"

finish
