#!/usr/bin/env bash
# A record with @JsonAlias reads an object that has both names, or refuses it, depending on the order of the keys.
#
# Guess:    while an API sends the old name "nick" beside the new name "name", @JsonAlias("nick") on the component
#           takes both; one of the values wins, and the order of the keys in a JSON object decides at most which.
# Happens:  with Jackson 2.18 to 2.23 the object is read while one other component is still missing.
#           When both come after the record is complete, InvalidDefinitionException "No fallback setter/field defined
#           for creator property" says that the definition of the class is wrong. Jackson 3.3 reads all orders.
# Versions: com.fasterxml.jackson.core:jackson-databind 2.18.6 and 2.23.0; tools.jackson.core:jackson-databind 3.3.0
# Why:      Jackson calls the constructor as soon as the last missing argument has been read. A name that is found again
#           before that replaces the buffered argument. A name that is found again after that is to be set on the
#           finished object, for which a record has neither a setter nor a field that can be written.
# Meets it: a client whose server renames a property in two steps, and every server that sorts its keys differently
#           from the test data. A class with setters in place of the record reads them all.
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

jars old com.fasterxml.jackson.core:jackson-databind:2.18.6
jars new com.fasterxml.jackson.core:jackson-databind:2.23.0
jars three tools.jackson.core:jackson-databind:3.3.0

cat >"$work/Alias.java" <<'EOF'
import com.fasterxml.jackson.annotation.JsonAlias;
import PACKAGE.ObjectMapper;
import PACKAGE.json.JsonMapper;
import java.util.List;

class Alias {
  record Guest(@JsonAlias("nick") String name, int floor) {}

  public static void main(String[] arguments) {
    ObjectMapper mapper = JsonMapper.builder().build();
    for (String json :
        List.of(
            "{'name':'Ann','nick':'ann','floor':3}",
            "{'name':'Ann','floor':3,'nick':'ann'}",
            "{'floor':3,'name':'Ann','nick':'ann'}")) {
      String answer;
      try {
        answer = mapper.readValue(json.replace('\'', '"'), Guest.class).toString();
      } catch (Exception refused) {
        answer = refused.getClass().getSimpleName();
      }
      System.out.println("  " + json + " -> " + answer);
    }
  }
}
EOF
mkdir "$work/source2" "$work/source3"
sed 's/PACKAGE/com.fasterxml.jackson.databind/' "$work/Alias.java" >"$work/source2/Alias.java"
sed 's/PACKAGE/tools.jackson.databind/' "$work/Alias.java" >"$work/source3/Alias.java"
cat >"$work/expected" <<'EOF'
Jackson 2.18.6
  {'name':'Ann','nick':'ann','floor':3} -> Guest[name=ann, floor=3]
  {'name':'Ann','floor':3,'nick':'ann'} -> InvalidDefinitionException
  {'floor':3,'name':'Ann','nick':'ann'} -> InvalidDefinitionException
Jackson 2.23.0
  {'name':'Ann','nick':'ann','floor':3} -> Guest[name=ann, floor=3]
  {'name':'Ann','floor':3,'nick':'ann'} -> InvalidDefinitionException
  {'floor':3,'name':'Ann','nick':'ann'} -> InvalidDefinitionException
Jackson 3.3.0
  {'name':'Ann','nick':'ann','floor':3} -> Guest[name=ann, floor=3]
  {'name':'Ann','floor':3,'nick':'ann'} -> Guest[name=ann, floor=3]
  {'floor':3,'name':'Ann','nick':'ann'} -> Guest[name=ann, floor=3]
EOF
{
  echo "Jackson 2.18.6"
  java -cp "$work/old/*" "$work/source2/Alias.java"
  echo "Jackson 2.23.0"
  java -cp "$work/new/*" "$work/source2/Alias.java"
  echo "Jackson 3.3.0"
  java -cp "$work/three/*" "$work/source3/Alias.java"
} >"$work/seen"

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
