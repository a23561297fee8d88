#!/usr/bin/env bash
# A query parameter that becomes optional swaps the arguments of the generated Java method, and callers still compile.
#
# Guess:    making a required parameter optional breaks nobody. openapi-diff says so, and the generated method keeps the
#           order of the document, or else the callers fail to compile.
# Happens:  openapi-diff answers "compatible". openapi-generator turns findGuests(name, city) into
#           findGuests(city, name), both of them String. findGuests("Ann", "Lisbon") now asks for the city Ann.
# Versions: org.openapitools:openapi-generator-cli 7.25.0; org.openapitools.openapidiff:openapi-diff-core 2.1.7
# Why:      (inferred from the behaviour, not read in the source)
#           the generator sorts required parameters before optional ones unless sortParamsByRequiredFlag is false, so the
#           position of a parameter depends on its flag and on the flags of its neighbours.
# Meets it: a project that updates a document with several parameters of one type and regenerates its client.
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

jars diff org.openapitools.openapidiff:openapi-diff-core:2.1.7
jars generator org.openapitools:openapi-generator-cli:7.25.0

document() { # whether the name is required
  cat <<EOF
openapi: 3.0.3
info: {title: Guests, version: "1"}
paths:
  /guests:
    get:
      operationId: findGuests
      parameters:
        - {name: city, in: query, schema: {type: string}}
        - {name: name, in: query, required: $1, schema: {type: string}}
      responses:
        "200": {description: names, content: {application/json: {schema: {type: array, items: {type: string}}}}}
EOF
}
document true >"$work/old.yaml"
document false >"$work/new.yaml"
cat >"$work/Compare.java" <<'EOF'
import java.nio.file.Files;
import java.nio.file.Path;
import org.openapitools.openapidiff.core.OpenApiCompare;

class Compare {
  public static void main(String[] arguments) throws Exception {
    String before = Files.readString(Path.of(arguments[0]));
    String after = Files.readString(Path.of(arguments[1]));
    System.out.println("openapi-diff: " + OpenApiCompare.fromContents(before, after).isChanged());
  }
}
EOF
cat >"$work/expected" <<'EOF'
old: findGuests(String name, String city)
new: findGuests(String city, String name)
openapi-diff: COMPATIBLE
EOF
{
  for version in old new; do
    java -jar "$work"/generator/openapi-generator-cli-7.25.0.jar generate -i "$work/$version.yaml" -g java \
      --library native -o "$work/$version" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
    grep -h 'List<String> findGuests(' "$work/$version"/src/main/java/org/openapitools/client/api/DefaultApi.java \
      | head -n 1 | sed -E 's/@[A-Za-z.]+ //g; s/.*(findGuests\([^)]*\)).*/\1/' | sed "s/^/$version: /"
  done
  java -cp "$work/diff/*" "$work/Compare.java" "$work/old.yaml" "$work/new.yaml" 2>"$work/errors" \
    || { cat "$work/errors"; exit 1; }
} >"$work/seen"

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
