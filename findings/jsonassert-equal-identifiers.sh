#!/usr/bin/env bash
# JSONAssert takes the record 9007199254740993 for the record 9007199254740992, in its strict mode too.
#
# Guess:    a strict comparison of two JSON texts fails if an identifier or an amount differs in one digit, since the
#           parser keeps long integers and decimal numbers exactly.
# Happens:  identifiers above 2^53, amounts of 18 digits and integers of 21 digits are equal to their neighbours. Spring's
#           JsonAssert, on which MockMvc's content().json is built, passes too. JsonUnit fails, as expected.
# Versions: org.skyscreamer:jsonassert 1.5.3, org.springframework:spring-test 6.2.1,
#           net.javacrumbs.json-unit:json-unit-assertj 4.1.0, with jackson-databind 2.18.2
# Why:      two numbers are compared by their values as double, whatever types the parser made of them.
# Meets it: contract tests of a service with 64-bit identifiers or amounts: a client that rounds them passes its tests.
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

jars lib org.skyscreamer:jsonassert:1.5.3 org.springframework:spring-test:6.2.1 net.javacrumbs.json-unit:json-unit-assertj:4.1.0 \
  com.fasterxml.jackson.core:jackson-databind:2.18.2

cat >"$work/Records.java" <<'EOF'
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;

import org.skyscreamer.jsonassert.JSONAssert;
import org.springframework.test.json.JsonAssert;
import org.springframework.test.json.JsonCompareMode;

class Records {
  interface Comparison {
    void make() throws Exception;
  }

  public static void main(String[] arguments) {
    compare("1842", "1843");
    compare("9007199254740992", "9007199254740993");
    compare("120.50", "120.51");
    compare("4503599627370497.25", "4503599627370497.26");
    compare("123456789012345678901", "123456789012345678902");
  }

  private static void compare(String one, String other) {
    String expected = "{\"value\":" + one + "}";
    String actual = "{\"value\":" + other + "}";
    System.out.println(one + " and " + other + ": JSONAssert " + passes(() -> JSONAssert.assertEquals(expected, actual, true))
        + ", Spring " + passes(() -> JsonAssert.comparator(JsonCompareMode.STRICT).assertIsMatch(expected, actual))
        + ", JsonUnit " + passes(() -> assertThatJson(actual).isEqualTo(expected)));
  }

  private static String passes(Comparison comparison) {
    try {
      comparison.make();
      return "passes";
    } catch (AssertionError e) {
      return "fails";
    } catch (Exception e) {
      return e.toString();
    }
  }
}
EOF
cat >"$work/expected" <<'EOF'
1842 and 1843: JSONAssert fails, Spring fails, JsonUnit fails
9007199254740992 and 9007199254740993: JSONAssert passes, Spring passes, JsonUnit fails
120.50 and 120.51: JSONAssert fails, Spring fails, JsonUnit fails
4503599627370497.25 and 4503599627370497.26: JSONAssert passes, Spring passes, JsonUnit fails
123456789012345678901 and 123456789012345678902: JSONAssert passes, Spring passes, JsonUnit fails
EOF
java -cp "$work/lib/*" "$work/Records.java" >"$work/seen" 2>"$work/errors" || { cat "$work/errors"; exit 1; }

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
