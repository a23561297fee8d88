#!/bin/sh
# The livechat command. This script starts Java; the jar with the program is appended to this file.
self=$(readlink -f "$0" 2>/dev/null) || self=$0
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
if ! command -v "$java" >/dev/null 2>&1; then
  echo "livechat: there is no $java; install Java 17 or newer, or set JAVA_HOME" >&2
  exit 1
fi
# Java decodes arguments and names of files in the character set of the locale. Cron, CI and env -i often set no locale, or one that is not
# installed. Java then decodes as ASCII, and replaces every other letter.
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
# Java cannot tell a terminal from a file, and does not know the width of a terminal.
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
# An archive of loaded classes (class data sharing), for a quick start. A JVM of another build ignores it.
if [ -r "$self.jsa" ]; then
  set -- "-XX:SharedArchiveFile=$self.jsa" -Xshare:auto -Xlog:disable -Xlog:all=off "$@"
fi
# A small young generation is enough for the pages of an export, with survivors large enough for the pages that wait for the
# compressor. Pictures and the sandbox need more; that part of the heap is returned to the system when it is free. Fewer methods
# are compiled than by default, since most commands are short.
# shellcheck disable=SC2086 # split on purpose: the variable holds several words
exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=2 -Xms20m -Xmn6m -XX:SurvivorRatio=2 -Xmx256m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 ${LIVECHAT_JAVA_OPTIONS-} "$@"
exit
