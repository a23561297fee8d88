# Sourced by the scripts in this directory: the address of the sandbox, functions that call it, and checks of its answers.
set -euo pipefail

: "${LIVECHAT_BASE_URL:=http://127.0.0.1:8080}"
: "${LIVECHAT_LOGIN:=nora.lindqvist@example.com}"
: "${LIVECHAT_TOKEN:=sandbox-key}"

case $LIVECHAT_BASE_URL in
  http://127.0.0.1:* | http://localhost:*) ;;
  *)
    echo "LIVECHAT_BASE_URL must be a sandbox on this machine, since things are created and deleted; it was $LIVECHAT_BASE_URL" >&2
    exit 2
    ;;
esac

headers=$(mktemp)
trap 'rm -f "$headers"' EXIT
status=
body=
checks=0

# request METHOD PATH [ARGUMENTS OF CURL]: calls without credentials and version header, and stores status, headers and body.
request() {
  local method=$1 path=$2 answer
  shift 2
  answer=$(curl --silent --show-error --globoff --max-time 30 --request "$method" --dump-header "$headers" \
    --write-out '\n%{http_code}' "$@" "$LIVECHAT_BASE_URL$path")
  status=${answer##*$'\n'}
  body=${answer%$'\n'*}
}

# livechat METHOD PATH [ARGUMENTS OF CURL]: calls with credentials and version header.
livechat() {
  local method=$1 path=$2
  shift 2
  request "$method" "$path" --user "$LIVECHAT_LOGIN:$LIVECHAT_TOKEN" --header 'X-API-Version: 2' "$@"
}

# expect STATUS WHAT [TEXT...]: checks that the latest answer has the status, and each text in its body.
expect() {
  local wanted=$1 what=$2 text
  shift 2
  if [ "$status" != "$wanted" ]; then
    wrong "$what: the status is $status, not $wanted"
  fi
  for text in "$@"; do
    if [[ $body != *"$text"* ]]; then
      wrong "$what: the answer has no $text"
    fi
  done
  checks=$((checks + 1))
  echo "ok: $what"
}

# expect_without WHAT TEXT: checks that the latest answer does not contain the text.
expect_without() {
  if [[ $body == *"$2"* ]]; then
    wrong "$1: the answer has $2"
  fi
  checks=$((checks + 1))
  echo "ok: $1"
}

# expect_equal WHAT ONE OTHER: checks that both are equal.
expect_equal() {
  if [ "$2" != "$3" ]; then
    wrong "$1: $2 is not $3"
  fi
  checks=$((checks + 1))
  echo "ok: $1"
}

wrong() {
  echo "wrong: $1" >&2
  echo "${body:0:1000}" >&2
  exit 1
}

# member NAME: prints the first value of that name in the latest answer, without quotes.
member() {
  grep -o "\"$1\":[^,}]*" <<<"$body" | head -n 1 | cut -d : -f 2- | tr -d '"[]'
}

# count TEXT: prints the number of its occurrences in the latest answer.
count() {
  { grep -o -F -- "$1" <<<"$body" || true; } | wc -l | tr -d ' '
}

# sum NAME: prints the sum of all numbers of that name in the latest answer.
sum() {
  { grep -o "\"$1\":[0-9]*" <<<"$body" || true; } | cut -d : -f 2 | awk '{ total += $1 } END { print total + 0 }'
}

finish() {
  echo "$checks checks passed"
}
