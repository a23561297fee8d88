#!/usr/bin/env bash
# For networknt's validator 1 and 1.0 are equal or not depending on the keyword and on the brackets around them. Ajv says equal.
#
# Guess:    JSON Schema defines two numbers as equal when they have the same mathematical value, wherever they stand,
#           so 1.0 is the constant 1, [1.0] is the constant [1], and [1, 1.0] are not unique items.
# Happens:  const 1 accepts 1.0, but const [1] refuses [1.0]. enum [[1]] accepts [1.0], but enum [{"a": 1}] refuses
#           {"a": 1.0}. uniqueItems takes [1, 1.0] for unique. Ajv follows the specification in all five.
# Versions: com.networknt:json-schema-validator 3.0.0; npm ajv 8.20.0
# Why:      each keyword compares in its own way. const compares two bare numbers as decimals, and everything else with
#           Jackson's JsonNode.equals, in which an integer node never equals a floating-point node. enum also
#           normalizes the numbers directly in an array, but not those in an object. uniqueItems puts the nodes into
#           a HashSet. A test of [1.0, 1.00, 1] does not show it, because its first two are equal nodes.
# Meets it: a Java service behind a JavaScript gateway with one shared schema. Writers differ in whether a whole
#           number gets ".0"; the same document then passes on one side and fails on the other.
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
(
  cd "$work"
  echo '{"name":"example","private":true}' >package.json
  npm install --silent --no-audit --no-fund ajv@8.20.0 >"$work/npm" 2>&1
) || { cat "$work/npm"; exit 1; }

cat >"$work/cases" <<'EOF'
{"const":1}	1.0
{"const":[1]}	[1.0]
{"enum":[[1]]}	[1.0]
{"enum":[{"a":1}]}	{"a":1.0}
{"uniqueItems":true}	[1,1.0]
EOF
cat >"$work/Validate.java" <<'EOF'
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;

class Validate {
  public static void main(String[] arguments) throws Exception {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String[] parts = line.split("\t");
      boolean valid =
          registry.getSchema(parts[0], InputFormat.JSON).validate(parts[1], InputFormat.JSON).isEmpty();
      System.out.println("networknt " + parts[0] + " " + parts[1] + ": " + (valid ? "valid" : "invalid"));
    }
  }
}
EOF
cat >"$work/validate.js" <<'EOF'
const Ajv = require("ajv/dist/2020");
const fs = require("fs");
for (const line of fs.readFileSync(process.argv[2], "utf8").trim().split("\n")) {
  const [schema, document] = line.split("\t");
  const valid = new Ajv({ strict: false }).validate(JSON.parse(schema), JSON.parse(document));
  console.log(`ajv ${schema} ${document}: ${valid ? "valid" : "invalid"}`);
}
EOF
cat >"$work/expected" <<'EOF'
networknt {"const":1} 1.0: valid
networknt {"const":[1]} [1.0]: invalid
networknt {"enum":[[1]]} [1.0]: valid
networknt {"enum":[{"a":1}]} {"a":1.0}: invalid
networknt {"uniqueItems":true} [1,1.0]: valid
ajv {"const":1} 1.0: valid
ajv {"const":[1]} [1.0]: valid
ajv {"enum":[[1]]} [1.0]: valid
ajv {"enum":[{"a":1}]} {"a":1.0}: valid
ajv {"uniqueItems":true} [1,1.0]: invalid
EOF
{
  java -cp "$work/lib/*" "$work/Validate.java" "$work/cases" 2>"$work/errors" || { cat "$work/errors"; exit 1; }
  node "$work/validate.js" "$work/cases"
} >"$work/seen"

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
