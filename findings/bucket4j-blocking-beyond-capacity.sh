#!/usr/bin/env bash
# A Bucket4j bucket grants 25 tokens to a blocking caller although it holds 10 at most.
#
# Guess:    a bucket with a capacity of 10 refuses a request for 25 tokens whichever method asks, because 25 tokens
#           are never in it. The bucket itself says so: the wait that it estimates is endless.
# Happens:  tryConsume(25) answers false and estimateAbilityToConsume(25) answers Long.MAX_VALUE nanoseconds.
#           asBlocking().tryConsume(25, 5 seconds) answers true after 1.5 seconds.
# Versions: com.bucket4j:bucket4j_jdk17-core 8.19.0
# Why:      the non-blocking calls ask the bandwidth for the delay and have it compare the tokens with the capacity.
#           The blocking calls pass false for that comparison. They subtract all tokens at once, leave the bucket
#           with a negative balance, and sleep until the refill rate has paid the debt.
# Meets it: a client that limits its own rate and gives large calls a higher cost. A worker that blocks sends a burst
#           that the non-blocking worker beside it is told can never be sent, and all others wait for the debt.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Copies the named artifacts and what they depend on into a folder.
jars() {
  local folder=$1 dependency group artifact version
  shift
  {
    echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
    echo '<groupId>example</groupId><artifactId>example</artifactId><version>1</version><dependencies>'
    for dependency; do
      IFS=: read -r group artifact version <<<"$dependency"
      echo "<dependency><groupId>$group</groupId><artifactId>$artifact</artifactId><version>$version</version></dependency>"
    done
    echo '</dependencies></project>'
  } >"$work/pom.xml"
  mvn -q -B -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
    -DoutputDirectory="$work/$folder" >"$work/maven" || { cat "$work/maven"; exit 1; }
}

jars lib com.bucket4j:bucket4j_jdk17-core:8.19.0

cat >"$work/Tokens.java" <<'EOF'
import io.github.bucket4j.Bucket;
import java.time.Duration;

class Tokens {
  public static void main(String[] arguments) throws Exception {
    Bucket bucket =
        Bucket.builder()
            .addLimit(limit -> limit.capacity(10).refillGreedy(10, Duration.ofSeconds(1)))
            .build();
    System.out.println("available: " + bucket.getAvailableTokens());
    System.out.println("tryConsume(25): " + bucket.tryConsume(25));
    System.out.println(
        "estimated wait is endless: "
            + (bucket.estimateAbilityToConsume(25).getNanosToWaitForRefill() == Long.MAX_VALUE));
    System.out.println(
        "asBlocking().tryConsume(25): " + bucket.asBlocking().tryConsume(25, Duration.ofSeconds(5)));
  }
}
EOF
cat >"$work/expected" <<'EOF'
available: 10
tryConsume(25): false
estimated wait is endless: true
asBlocking().tryConsume(25): true
EOF
java -cp "$work/lib/*" "$work/Tokens.java" >"$work/seen"

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
