#!/usr/bin/env bash
# The unknown properties of a record come back unordered, reversed or in order, depending on Jackson's minor version.
#
# Guess:    @JsonAnySetter on the Map component of a record keeps unknown properties in the order of the text, and of a
#           repeated key the last value, as @JsonAnySetter on a method of a class always did.
# Happens:  2.23.0 and 3.0.4 lose the order and keep the first value; 3.1.7 reverses the order and keeps the first value;
#           3.3.0 keeps the order and the last value. The method of a class keeps order and last value in all of them.
# Versions: com.fasterxml.jackson.core:jackson-databind 2.23.0; tools.jackson.core:jackson-databind 3.0.4, 3.1.7, 3.3.0
# Why:      a Map that is an argument of the constructor is filled only when the constructor is called. Until then
#           each unknown property is put at the head of a linked list of buffered values, and the list is walked
#           from its head: the last property is put first, and the first value of a key overwrites the later ones.
#           Up to 3.0 the Map is a HashMap, which hides that; 3.1 takes a LinkedHashMap, which shows it;
#           3.2 walks the list from the other end.
# Meets it: whoever keeps unknown properties in order to send or sign the document again, compares the text with a
#           stored one, or moves a class with an any-setter method to a record.
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

jars lib-2.23.0 com.fasterxml.jackson.core:jackson-databind:2.23.0
for version in 3.0.4 3.1.7 3.3.0; do
  jars "lib-$version" "tools.jackson.core:jackson-databind:$version"
done

cat >"$work/Unknown.java" <<'EOF'
import com.fasterxml.jackson.annotation.JsonAnySetter;
import PACKAGE.ObjectMapper;
import PACKAGE.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class Unknown {
  record Rec(String name, @JsonAnySetter Map<String, Object> rest) {}

  public static class Bean {
    public String name;
    Map<String, Object> rest = new LinkedHashMap<>();

    @JsonAnySetter
    public void put(String key, Object value) {
      rest.put(key, value);
    }
  }

  public static void main(String[] arguments) throws Exception {
    ObjectMapper mapper = JsonMapper.builder().build();
    String json = "{'name':'Ann','zebra':1,'apple':2,'mango':3,'zebra':4}".replace('\'', '"');
    Map<String, Object> read = mapper.readValue(json, Rec.class).rest();
    List<String> keys = List.copyOf(read.keySet());
    String order =
        keys.equals(List.of("zebra", "apple", "mango"))
            ? "in order"
            : read instanceof LinkedHashMap ? "reordered to " + keys : "in a Map without order";
    System.out.println("  record: " + order + ", zebra=" + read.get("zebra"));
    System.out.println("  class:  " + mapper.readValue(json, Bean.class).rest);
  }
}
EOF
cat >"$work/expected" <<'EOF'
Jackson 2.23.0
  record: in a Map without order, zebra=1
  class:  {zebra=4, apple=2, mango=3}
Jackson 3.0.4
  record: in a Map without order, zebra=1
  class:  {zebra=4, apple=2, mango=3}
Jackson 3.1.7
  record: reordered to [zebra, mango, apple], zebra=1
  class:  {zebra=4, apple=2, mango=3}
Jackson 3.3.0
  record: in order, zebra=4
  class:  {zebra=4, apple=2, mango=3}
EOF
for version in 2.23.0 3.0.4 3.1.7 3.3.0; do
  case $version in
    2.*) package=com.fasterxml.jackson.databind ;;
    *) package=tools.jackson.databind ;;
  esac
  mkdir "$work/source-$version"
  sed "s/PACKAGE/$package/" "$work/Unknown.java" >"$work/source-$version/Unknown.java"
  echo "Jackson $version"
  java -cp "$work/lib-$version/*" "$work/source-$version/Unknown.java"
done >"$work/seen"

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
