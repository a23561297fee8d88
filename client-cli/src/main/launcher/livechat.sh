#!/bin/sh
# The livechat command. This script starts Java; the jar with the program is appended to this file.
self=$(readlink -f "$0" 2>/dev/null) || self=$0
# An image has a Java of its own beside this file, which counts more than any other.
if [ -x "${self%/*}/runtime/bin/java" ]; then
  JAVA_HOME=${self%/*}/runtime
fi
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
case $self in
  # a class path would end at the colon
  *:*) set -- -jar "$self" "$@" ;;
  # without the manifest, which takes time to read
  *) set -- -cp "$self" io.github.livechat4j.cli.Main "$@" ;;
esac
# Java needs another process to tell a terminal from a file, and for the width of a terminal.
set -- -Dlivechat.launcher=true "$@"
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
# What a start and the making of an archive of classes have in common.
jvm='-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -XX:-UsePerfData'
# An archive of loaded classes, for a quick start. It serves one build of Java and one place of this file. The build makes one and writes beside it
# which those are. Others get an archive of their own in the cache of the user: at the second start, a second Java makes it in the background.
home=${JAVA_HOME:-}
if [ -z "$home" ]; then
  home=$(readlink -f "$(command -v java)" 2>/dev/null) && home=${home%/bin/java}
fi
version=
if [ -r "$home/release" ]; then
  while IFS='=' read -r name value; do
    if [ "$name" = JAVA_RUNTIME_VERSION ]; then
      version=${value#?}
      version=${version%?}
    fi
  done <"$home/release"
fi
# Since Java 24 the JVM warns of native code, such as that of the driver of DuckDB, without this. An archive fits only a start with the same option.
case $version in
  2[4-9]* | [3-9][0-9]*) jvm="$jvm --enable-native-access=ALL-UNNAMED" ;;
esac
# Since Java 25 the archive also has linked classes (AOT cache). Older ones have class data sharing.
case $version in
  '' | 1[0-9]* | 2[0-4]*)
    kind=jsa
    make=ArchiveClassesAtExit
    use=SharedArchiveFile
    ;;
  *)
    kind=aot
    make=AOTCacheOutput
    use=AOTCache
    ;;
esac
# The checksum of the jar is a part of the names, because Java 25 does not notice that the jar of an AOT cache was replaced.
archive=
if [ -r "$self.$kind" ] && [ -r "$self.archive-for" ]; then
  IFS= read -r made_for <"$self.archive-for"
  if [ "$made_for" = "@build@ $version $self" ]; then
    archive=$self.$kind
  fi
fi
cache=${XDG_CACHE_HOME:-${HOME:+$HOME/.cache}}
if [ "${LIVECHAT_CLASS_ARCHIVE-}" = off ]; then
  archive=
elif [ -n "$version" ] && [ -n "$cache" ] && [ -z "$archive" ]; then
  cached=$cache/livechat4j/@version@/@build@/$version$self.$kind
  case $cached in
    # the JVM takes : for the end of a path
    *:*) ;;
    *)
      if [ "$cached" -nt "$self" ]; then
        archive=$cached
      elif [ "$cached.tried" -nt "$self" ] && [ -z "$(find "$cached.tried" -mtime +6 2>/dev/null)" ]; then
        # the last attempt failed or still runs
        :
      elif [ -e "$cached.seen" ]; then
        # without the open files of the caller, who may wait for their end
        (
          umask 077
          : >"$cached.tried" || exit
          # shellcheck disable=SC2086 # split on purpose: the variable holds several words
          nice "$java" $jvm "-XX:$make=$cached.$$" -Xlog:disable -Xlog:all=off -cp "$self" io.github.livechat4j.cli.Main \
            export chats "--output=$cached.$$.ndjson.gz" --sandbox --sandbox-chats=50 --quiet && mv -f "$cached.$$" "$cached"
          rm -f "$cached.$$" "$cached.$$".*
        ) </dev/null >/dev/null 2>&1 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&- &
      else
        # a container that starts once does not need an archive
        (umask 077 && mkdir -p "${cached%/*}" && : >"$cached.seen") 2>/dev/null
      fi
      ;;
  esac
fi
if [ -n "$archive" ]; then
  set -- "-XX:$use=$archive" -Xlog:disable -Xlog:all=off "$@"
fi
# A small young generation is enough for the pages of an export, with survivors large enough for the pages that wait for the
# compressor. Pictures and the sandbox need more; that part of the heap is returned to the system when it is free. The rows of
# a replication wait for the database, and each collection would copy them; a large young generation has few collections. If
# the user limits the heap, it is smaller, since a heap that begins above its limit ends the JVM. Fewer methods are compiled
# than by default, since most commands are short.
heap='-Xms20m -Xmn6m -XX:SurvivorRatio=2 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20'
case " $* " in
  *' replicate '*)
    case "${LIVECHAT_JAVA_OPTIONS-}" in
      *-Xmx*) heap='-Xms96m -Xmn48m -XX:SurvivorRatio=2' ;;
      *) heap='-Xms176m -Xmn128m -XX:SurvivorRatio=6' ;;
    esac
    ;;
esac
# shellcheck disable=SC2086 # split on purpose: the variables hold several words
exec "$java" $jvm -XX:CompileThresholdScaling=3 $heap ${LIVECHAT_JAVA_OPTIONS-} "$@"
