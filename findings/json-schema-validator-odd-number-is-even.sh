#!/usr/bin/env bash
# networknt's validator takes the odd number 9007199254740993 for a multiple of 2, and refuses a multiple of 10.
#
# Guess:    multipleOf is exact for integers: Jackson keeps them as long or BigInteger, and the validator divides by
#           BigDecimal. The same validator compares 9007199254740993 with a maximum of 9007199254740992 exactly.
# Happens:  an odd number of 16 digits is valid for multipleOf 2. Of two times in nanoseconds the one that is no whole
#           millisecond is valid for multipleOf 1000000, and the one that is a whole millisecond is refused.
#           123456789012345.785 is valid for multipleOf 0.01.
# Versions: com.networknt:json-schema-validator 3.0.0
# Why:      multipleOf asks each node for its double, except a node that is a BigDecimal already, and makes the
#           BigDecimal of that double. Numbers read from a text are never such nodes by default: integers are int, long
#           or BigInteger, and numbers with a decimal point are doubles, which explains the last line.
# Meets it: times in nanoseconds that must be whole milliseconds, identifiers of 64 bits in which the last bits have a
#           meaning, amounts in the smallest unit: false alarms and false passes.
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

jars lib com.networknt:json-schema-validator:3.0.0

cat >"$work/Multiples.java" <<'EOF'
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;

class Multiples {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  public static void main(String[] arguments) {
    check("9007199254740991", "2");
    check("9007199254740993", "2");
    check("123456789012345681", "10");
    check("123456789012345690", "10");
    // nanoseconds since 1970: 2026-11-28T12:00:00.000000001Z and 12:00:00.001Z
    check("1795867200000000001", "1000000");
    check("1795867200001000000", "1000000");
    check("123456789012345.785", "0.01");
    System.out.println(
        "9007199254740993 maximum 9007199254740992: " + valid("{\"maximum\":9007199254740992}", "9007199254740993"));
  }

  private static void check(String number, String divisor) {
    boolean exact = new BigDecimal(number).remainder(new BigDecimal(divisor)).signum() == 0;
    System.out.println(
        number + " multipleOf " + divisor + ": " + valid("{\"multipleOf\":" + divisor + "}", number)
            + (exact ? ", is one" : ", is none"));
  }

  private static String valid(String schema, String number) {
    return REGISTRY.getSchema(schema, InputFormat.JSON).validate(number, InputFormat.JSON).isEmpty()
        ? "valid"
        : "invalid";
  }
}
EOF
cat >"$work/expected" <<'EOF'
9007199254740991 multipleOf 2: invalid, is none
9007199254740993 multipleOf 2: valid, is none
123456789012345681 multipleOf 10: valid, is none
123456789012345690 multipleOf 10: invalid, is one
1795867200000000001 multipleOf 1000000: valid, is none
1795867200001000000 multipleOf 1000000: invalid, is one
123456789012345.785 multipleOf 0.01: valid, is none
9007199254740993 maximum 9007199254740992: invalid
EOF
java -cp "$work/lib/*" "$work/Multiples.java" >"$work/seen" 2>"$work/errors" || { cat "$work/errors"; exit 1; }

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
