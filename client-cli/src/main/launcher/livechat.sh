#!/bin/sh
# The livechat command. This script starts Java; the program is the jar that follows it in the same file.
self=$(readlink -f "$0" 2>/dev/null) || self=$0
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
if ! command -v "$java" >/dev/null 2>&1; then
  echo "livechat: there is no $java; install Java 17 or newer, or set JAVA_HOME" >&2
  exit 1
fi
# Java reads arguments and names of files in the character set of the locale. Cron, CI and env -i often set none, or one that is not
# installed; Java then takes ASCII, and loses every other letter.
charset=$(locale charmap 2>/dev/null)
case ${charset:-${LC_ALL:-${LC_CTYPE:-${LANG:-C}}}} in
  ANSI_X3.4-1968 | US-ASCII | ASCII | 646 | C | POSIX)
    LC_ALL=C.UTF-8
    if [ -n "$charset" ] && [ "$(LC_ALL=$LC_ALL locale charmap 2>/dev/null)" != UTF-8 ]; then
      LC_ALL=$(locale -a 2>/dev/null | grep -i 'utf-\{0,1\}8' | head -n 1)
    fi
    export LC_ALL
    ;;
esac
set -- -jar "$self" "$@"
# Java cannot tell a terminal from a file, nor how wide it is.
if [ -t 0 ] && [ -t 2 ]; then
  set -- -Dlivechat.terminal.in=true "$@"
fi
if [ -t 2 ]; then
  set -- -Dlivechat.terminal.err=true "$@"
  size=$(stty size <&2 2>/dev/null) && set -- "-Dlivechat.terminal.columns=${size#* }" "$@"
fi
if [ -t 1 ]; then
  set -- -Dlivechat.terminal.out=true "$@"
  size=$(stty size <&1 2>/dev/null) && set -- "-Dlivechat.terminal.columns=${size#* }" "$@"
fi
# Classes as the JVM has them in memory, for a quick start; another JVM than the one that made them ignores them.
if [ -r "$self.jsa" ]; then
  set -- "-XX:SharedArchiveFile=$self.jsa" -Xshare:auto -Xlog:disable -Xlog:all=off "$@"
fi
# A small young generation holds what an export needs of a page; the rest of the heap is there for those who draw and for the sandbox, and
# is given back when it is not needed.
# shellcheck disable=SC2086 # they are several words
exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms16m -Xmn8m -Xmx256m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 ${LIVECHAT_JAVA_OPTIONS-} "$@"
exit
