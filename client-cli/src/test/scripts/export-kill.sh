#!/bin/sh
# Kills an export repeatedly, resumes it, and checks that the file has each chat once. Then fills a disk.
#   export-kill.sh LAUNCHER [CHATS [KILLS [LATENCY_MILLIS]]]
# With 137000 chats and 10 kills it takes some minutes, and 1.5 GB in TMPDIR. It needs python3.
set -eu
launcher=$1 chats=${2:-137000} kills=${3:-10} latency=${4:-0}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
sandbox=
mounted=
clean() {
  [ -z "$sandbox" ] || kill "$sandbox" 2>/dev/null || true
  [ -z "$mounted" ] || umount "$mounted" || true
  rm -rf "$work"
}
trap clean EXIT
trap 'exit 130' INT TERM

"$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$launcher" io.github.livechat4j.testkit.SandboxServer \
  --port 0 --chats "$chats" --latency "$latency" >"$work/sandbox" 2>&1 &
sandbox=$!
until grep -q LIVECHAT_TOKEN "$work/sandbox"; do
  kill -0 "$sandbox"
  sleep 0.2
done
value() { sed -n "s/.*$1=\([^ ]*\).*/\1/p" "$work/sandbox"; }
LIVECHAT_BASE_URL=$(value LIVECHAT_BASE_URL)
LIVECHAT_LOGIN=$(value LIVECHAT_LOGIN)
LIVECHAT_TOKEN=$(value LIVECHAT_TOKEN)
export LIVECHAT_BASE_URL LIVECHAT_LOGIN LIVECHAT_TOKEN

# checks that each line is JSON and each id occurs once
check() {
  python3 - "$1" "$chats" <<'PYTHON'
import gzip, json, sys
name, chats = sys.argv[1], int(sys.argv[2])
lines, ids = 0, set()
with (gzip.open if name.endswith(".gz") else open)(name, "rt", encoding="utf-8", newline="\n") as file:
    for line in file:
        lines += 1
        ids.add(json.loads(line)["id"])
print(f"  {lines} lines, {len(ids)} distinct ids")
sys.exit(0 if lines == len(ids) == chats else 1)
PYTHON
}

# a random time from 0.1 s to 0.1 s plus the argument
moment() { python3 -c "import random; print(0.1 + random.random() * $1)"; }

killed() {
  file=$work/$1
  shift
  done=0
  resumed=0
  while [ "$done" -lt "$kills" ] && [ ! -e "$file" ]; do
    "$launcher" export chats -o "$file" --resume --quiet "$@" &
    export=$!
    sleep "$(moment "$longest")"
    if kill -9 "$export" 2>/dev/null; then done=$((done + 1)); fi
    wait "$export" 2>/dev/null || true
    [ ! -e "$file.checkpoint" ] || resumed=$((resumed + 1))
  done
  echo "$(basename "$file") $*: killed $done times, $resumed times with a checkpoint"
  # resume if it was killed between its last two steps
  if [ ! -e "$file" ] || [ -e "$file.checkpoint" ]; then
    "$launcher" export chats -o "$file" --resume --quiet "$@"
  fi
  check "$file"
  [ ! -e "$file.part" ] && [ ! -e "$file.checkpoint" ]
  rm -f "$file"
}

longest=${LONGEST:-8}
killed chats.ndjson
killed chats.ndjson.gz
killed oldest.ndjson --order oldest
killed prefetched.ndjson --prefetch 4

full() {
  code=0
  "$launcher" export chats -o "$1" --quiet --resume 2>"$work/said" || code=$?
  cat "$work/said"
  [ "$code" -eq 10 ] && [ "$(wc -l <"$work/said")" -eq 1 ]
}

echo "a full disk:"
code=0
"$launcher" export chats -o - --quiet >/dev/full 2>"$work/said" || code=$?
cat "$work/said"
[ "$code" -eq 10 ] && [ "$(wc -l <"$work/said")" -eq 1 ]
mkdir "$work/disk"
if mount -t tmpfs -o size=512k livechat-export "$work/disk" 2>/dev/null; then
  mounted=$work/disk
  full "$work/disk/chats.ndjson"
  [ -z "$(ls -A "$work/disk")" ]
  if [ "$chats" -ge 20000 ]; then
    # first room for some checkpoints, then for the whole export
    mount -o remount,size=40m "$work/disk"
    full "$work/disk/chats.ndjson"
    full "$work/disk/chats.ndjson"
    mount -o remount,size=1g "$work/disk"
    "$launcher" export chats -o "$work/disk/chats.ndjson" --quiet --resume
    check "$work/disk/chats.ndjson"
  fi
else
  echo "  no disk can be mounted here; skipped"
fi
echo "all well"
