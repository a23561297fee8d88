#!/usr/bin/env bash
# Has clients of other makes call every operation of a sandbox. It fails with the first client that meets a fault.
#   run.sh CONTRACT LAUNCHER GENERATOR DIRECTORY
# CONTRACT is openapi.json, LAUNCHER the livechat command, GENERATOR the jar of openapi-generator-cli, and DIRECTORY is for what is made. It
# needs node and npm, and fetches packages of npm and Maven only.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
contract=$(realpath "$1") launcher=$(realpath "$2") generator=$(realpath "$3") work=$4
mkdir -p "$work"
work=$(realpath "$work")
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
started=()
stop() {
  for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done
  wait 2>/dev/null || true
  started=()
}
trap stop EXIT

# sandbox NAME: starts one, waits until it listens, and sets the environment of its callers.
sandbox() {
  : >"$work/$1.log"
  "$java" -cp "$launcher" io.github.livechat4j.testkit.SandboxServer --port 0 --chats 200 >"$work/$1.log" 2>&1 &
  started+=($!)
  await "$work/$1.log" LIVECHAT_TOKEN= "${started[-1]}"
  LIVECHAT_BASE_URL=$(value LIVECHAT_BASE_URL "$work/$1.log")
  LIVECHAT_LOGIN=$(value LIVECHAT_LOGIN "$work/$1.log")
  LIVECHAT_TOKEN=$(value LIVECHAT_TOKEN "$work/$1.log")
  export LIVECHAT_BASE_URL LIVECHAT_LOGIN LIVECHAT_TOKEN
}

# await LOG TEXT PROCESS: waits until the text is in the log, while the process lives.
await() {
  until grep -q -- "$2" "$1"; do
    kill -0 "$3" 2>/dev/null || { cat "$1" >&2; return 1; }
    sleep 0.2
  done
}
value() { sed -n "s/.*$1=\([^ ]*\).*/\1/p" "$2"; }

# prism NAME: starts a proxy before the sandbox, on a port of its own choice, and prints its address.
prism() {
  : >"$work/$1.log"
  "$work/node/node_modules/.bin/prism" proxy "$contract" "$LIVECHAT_BASE_URL" --port 0 --errors >"$work/$1.log" 2>&1 &
  started+=($!)
  await "$work/$1.log" 'Prism is listening' "${started[-1]}"
  proxy=$(grep -o 'Prism is listening on [^ ]*' "$work/$1.log" | grep -o 'http://[0-9.:]*')
}

# generate NAME ARGUMENTS: has the generator make a client in the directory of that name.
generate() {
  mkdir -p "$work/$1"
  "$java" -jar "$generator" generate -i "$contract" -o "$work/$1" "${@:2}" >"$work/$1.log" 2>&1 || { cat "$work/$1.log" >&2; return 1; }
}

mkdir -p "$work/node"
cp "$here"/node/* "$work/node/"
(cd "$work/node" && npm install --no-audit --no-fund --loglevel=error)

sandbox livechatapi-sandbox
node "$work/node/livechatapi.js" "$contract"
stop

generate node/axios/generated -g typescript-axios --additional-properties=useSingleRequestParameter=true
cp "$here/node/axios.ts" "$work/node/axios/"
(cd "$work/node" && npx tsc --strict --target es2022 --module commonjs --moduleResolution node --types node axios/axios.ts)
sandbox axios-sandbox
node "$work/node/axios/axios.js" "$contract"
stop

generate java -g java --library native --additional-properties=hideGenerationTimestamp=true --global-property=apiTests=false,modelTests=false
mkdir -p "$work/java/src/main/java"
cp "$here/java/CallEverything.java" "$work/java/src/main/java/"
sandbox java-sandbox
mvn -B -q -f "$work/java/pom.xml" -DskipTests -Dmaven.compiler.source=17 -Dmaven.compiler.target=17 \
  compile org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath -Dmdep.outputFile="$work/java/classpath"
"$java" -cp "$work/java/target/classes:$(cat "$work/java/classpath")" CallEverything "$contract"
stop

sandbox prism-json-sandbox
prism prism-json
json=$proxy
sandbox prism-form-sandbox
prism prism-form
node "$work/node/prism.js" "$contract" "$json,$proxy"
stop
"$here/inspector/run.sh" "$launcher" "$work/inspector"
echo "0 faults"
