#!/usr/bin/env bash
# A retry of Failsafe waits up to one and a half times its longest delay.
#
# Guess:    withBackoff(first, longest) limits each wait; jitter varies it below that limit, since its purpose is to spread
#           the calls, and a limit is a limit.
# Happens:  with a jitter of 0.5 about half of the waits are longer than the longest delay, by up to half of it. The limit
#           of resilience4j and of Spring Retry holds with their jitter.
# Versions: dev.failsafe:failsafe 3.3.2, io.github.resilience4j:resilience4j-retry 2.3.0,
#           org.springframework.retry:spring-retry 2.0.12
# Why:      Failsafe limits the growing delay first, and then adds or subtracts the jitter.
# Meets it: callers whose longest delay is chosen so that all attempts fit into a timeout of their own caller, a lease or
#           a lock: the sum is up to half as long again.
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

jars lib dev.failsafe:failsafe:3.3.2 io.github.resilience4j:resilience4j-retry:2.3.0 org.springframework.retry:spring-retry:2.0.12 \
  org.springframework:spring-core:6.2.1

cat >"$work/Waits.java" <<'EOF'
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.github.resilience4j.core.IntervalFunction;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.retry.backoff.ExponentialRandomBackOffPolicy;

class Waits {
  private static final int RETRIES = 1000;

  public static void main(String[] arguments) {
    print("Failsafe", failsafe(), 2_000);
    print("resilience4j", resilience(), 2_000);
    print("Spring Retry", spring(), 2_000);
  }

  /** The waits of retries in microseconds, from 1 ms to 2 ms, with a jitter of a half. */
  private static List<Long> failsafe() {
    List<Long> waits = new ArrayList<>();
    RetryPolicy<Object> policy = RetryPolicy.builder()
        .withBackoff(Duration.ofMillis(1), Duration.ofMillis(2))
        .withJitter(0.5)
        .withMaxRetries(RETRIES)
        .onRetryScheduled(event -> waits.add(event.getDelay().toNanos() / 1000))
        .build();
    try {
      Failsafe.with(policy).run(() -> {
        throw new IOException();
      });
    } catch (FailsafeException e) {
      return waits;
    }
    throw new IllegalStateException();
  }

  /** The same with 1 s to 2 s, since nothing waits here. */
  private static List<Long> resilience() {
    IntervalFunction function =
        IntervalFunction.ofExponentialRandomBackoff(Duration.ofSeconds(1), 2.0, 0.5, Duration.ofSeconds(2));
    List<Long> waits = new ArrayList<>();
    for (int attempt = 1; attempt <= RETRIES; attempt++) {
      waits.add(function.apply(attempt));
    }
    return waits;
  }

  private static List<Long> spring() {
    List<Long> waits = new ArrayList<>();
    ExponentialRandomBackOffPolicy policy = new ExponentialRandomBackOffPolicy();
    policy.setInitialInterval(1_000);
    policy.setMultiplier(2);
    policy.setMaxInterval(2_000);
    policy.setSleeper(waits::add);
    var context = policy.start(null);
    for (int attempt = 1; attempt <= RETRIES; attempt++) {
      policy.backOff(context);
    }
    return waits;
  }

  private static void print(String library, List<Long> waits, long longest) {
    long above = waits.stream().filter(wait -> wait > longest).count();
    String share = above == 0 ? "no wait is" : above > waits.size() * 0.35 && above < waits.size() * 0.65
        ? "about half of the waits are" : above + " waits are";
    boolean isFar = waits.stream().anyMatch(wait -> wait > longest * 1.4);
    System.out.println(library + ": " + share + " longer than the limit" + (isFar ? ", some by more than 40 %" : ""));
  }
}
EOF
cat >"$work/expected" <<'EOF'
Failsafe: about half of the waits are longer than the limit, some by more than 40 %
resilience4j: no wait is longer than the limit
Spring Retry: no wait is longer than the limit
EOF
java -cp "$work/lib/*" "$work/Waits.java" >"$work/seen" 2>"$work/errors" || { cat "$work/errors"; exit 1; }

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
