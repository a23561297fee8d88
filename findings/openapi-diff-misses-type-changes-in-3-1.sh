#!/usr/bin/env bash
# openapi-diff reports no change when a property of a 3.1 document turns from a string into an integer.
#
# Guess:    a response property that changes from string to integer is an incompatible change, whether the document
#           says openapi 3.0.3 or 3.1.0.
# Happens:  3.0.3: incompatible. 3.1.0, otherwise equal: no changes at all. The same for an array of strings that becomes
#           an array of integers. An added enum value is reported in both.
# Versions: org.openapitools.openapidiff:openapi-diff-core 2.1.7
# Why:      (inferred from the behaviour, not read in the source)
#           the parser keeps the type of a 3.1 schema as a set of types, because 3.1 allows several, and leaves the single
#           type of 3.0 empty. The comparison reads only the single type, so it compares nothing with nothing.
# Meets it: a build that checks an API with openapi-diff and moves its document to 3.1. The check passes for changes
#           that break every typed client.
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

jars lib org.openapitools.openapidiff:openapi-diff-core:2.1.7

document() { # version, schema of the property
  cat <<EOF
openapi: $1
info: {title: Rooms, version: "1"}
paths:
  /room:
    get:
      responses:
        "200":
          description: a room
          content: {application/json: {schema: {type: object, properties: {floor: $2}}}}
EOF
}
pair() { # version, name, old schema, new schema
  document "$1" "$3" >"$work/$1 $2 old.yaml"
  document "$1" "$4" >"$work/$1 $2 new.yaml"
}
for version in 3.0.3 3.1.0; do
  pair $version type '{type: string}' '{type: integer}'
  pair $version items '{type: array, items: {type: string}}' '{type: array, items: {type: integer}}'
  pair $version enum '{type: string, enum: [a]}' '{type: string, enum: [a, b]}'
done

cat >"$work/Compare.java" <<'EOF'
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;

class Compare {
  public static void main(String[] arguments) throws Exception {
    for (String name : List.of("3.0.3 type", "3.0.3 items", "3.0.3 enum", "3.1.0 type", "3.1.0 items", "3.1.0 enum")) {
      String before = Files.readString(Path.of(arguments[0], name + " old.yaml"));
      String after = Files.readString(Path.of(arguments[0], name + " new.yaml"));
      System.out.println(name + ": " + OpenApiCompare.fromContents(before, after).isChanged());
    }
  }
}
EOF
cat >"$work/expected" <<'EOF'
3.0.3 type: INCOMPATIBLE
3.0.3 items: INCOMPATIBLE
3.0.3 enum: INCOMPATIBLE
3.1.0 type: NO_CHANGES
3.1.0 items: NO_CHANGES
3.1.0 enum: INCOMPATIBLE
EOF
java -cp "$work/lib/*" "$work/Compare.java" "$work" >"$work/seen" 2>"$work/errors" || { cat "$work/errors"; exit 1; }

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
