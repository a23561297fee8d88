#!/usr/bin/env bash
# Has the command line of the MCP inspector call the tools of `livechat mcp` on a sandbox. It fails at the first unexpected answer.
#   run.sh LAUNCHER DIRECTORY
# LAUNCHER is the livechat command, and DIRECTORY is for what is made. It needs node and npm, and fetches packages of npm.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
launcher=$(realpath "$1") work=$2
mkdir -p "$work"
cp "$here/package.json" "$work/"
(cd "$work" && npm install --no-audit --no-fund --loglevel=error)

# session OPTIONS -- ARGUMENTS: starts livechat mcp with the options, and makes one request of the inspector.
session() {
  local options=()
  while [ "$1" != -- ]; do options+=("$1"); shift; done
  shift
  "$work/node_modules/.bin/mcp-inspector" --cli "$launcher" mcp --sandbox --sandbox-chats 300 "${options[@]}" "$@"
}

# call TOOL ARGUMENTS: calls a tool, with arguments as NAME=VALUE.
call() {
  local words=()
  for word in "${@:2}"; do words+=(--tool-arg "$word"); done
  session ${options[@]+"${options[@]}"} -- --method tools/call --tool-name "$1" ${words[@]+"${words[@]}"}
}

# expect TEXT: fails unless the answer on standard input has the text. The exit code of the inspector is 0 for a failed tool too.
expect() {
  local answer
  answer=$(cat)
  grep -qF -- "$1" <<<"$answer" || { printf 'no %s in:\n%s\n' "$1" "$answer" >&2; exit 1; }
}

options=()
tools=$(session -- --method tools/list)
for tool in report searchChats searchTickets getChat getTicket listAgents nextPart; do expect "\"name\": \"$tool\"" <<<"$tools"; done
! grep -q '"deleteTag"' <<<"$tools" || { echo "tools that write are listed" >&2; exit 1; }
session --allow-writes -- --method tools/list | expect '"deleteTag"'

month=(from=2026-01-01 to=2026-01-31)
call report name=total-chats "${month[@]}" | expect '\"report\":\"total-chats\"'
call report name=chat-ratings "${month[@]}" group_by=week | expect '\"good\"'
call report name=scorecard "${month[@]}" | expect 'satisfaction'
call report name=agents-occupancy weekday=monday | expect '\"records\"'
found=$(call searchChats limit=1)
expect '\"cursor\"' <<<"$found"
chat=$(sed -n 's/.*\\"type\\":\\"[a-z_]*\\",\\"id\\":\\"\([A-Z0-9]*\)\\".*/\1/p' <<<"$found" | head -1)
call getChat "chat_id=$chat" | expect "$chat"
found=$(call searchTickets limit=1)
ticket=$(sed -n 's/.*\\"records\\":\[{\\"id\\":\\"\([A-Z0-9]*\)\\".*/\1/p' <<<"$found" | head -1)
call getTicket "ticket_id=$ticket" | expect "$ticket"
call listAgents | expect 'nora.lindqvist@example.com'
call listGroups | expect '\"records\"'
call getStatus | expect 'status'

call report name=totl-chats "${month[@]}" | expect 'did you mean total-chats?'
call report name=total-chats from=yesterday to=2026-01-31 | expect 'from must be a date as YYYY-MM-DD'
call searchChats limit=many | expect 'limit must not be null'
call getChat chat_id=NOTHERE | expect '"isError": true'
! call deleteTag tag=refund 2>/dev/null || { echo "a tool that is not there was called" >&2; exit 1; }

options=(--answer-kilobytes 4)
call listChats | expect 'call nextPart with this cursor'
options=(--mask ip)
! call getChat "chat_id=$chat" | grep -E '\\"ip\\":\\"[0-9]+\.' || { echo "an address is not masked" >&2; exit 1; }
options=(--allow-writes)
call deleteTag tag=refund | expect 'the user has not confirmed it'
echo "the inspector met 0 faults"
