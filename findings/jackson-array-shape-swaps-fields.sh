#!/usr/bin/env bash
# An array that Jackson 2 wrote for a bean is read by Jackson 3 with its fields swapped, without an error.
#
# Guess:    @JsonFormat(shape = ARRAY) writes the fields in the order of their declaration, so a file or a cache
#           entry that Jackson 2 wrote is read equal by Jackson 3 from the same class.
# Happens:  Jackson 2 writes [120,9] for width 120 and height 9. Jackson 3 reads that as width 9 and height 120.
#           A record with the same two components is read right.
# Versions: com.fasterxml.jackson.core:jackson-databind 2.21.7; tools.jackson.core:jackson-databind 3.3.0
# Why:      (inferred from the behaviour, not read in the source)
#           Jackson 3 sorts properties by their names unless told otherwise, Jackson 2 does not. For an object the order
#           does not matter to the reader. In array shape the order is the only name that a value has. The
#           parameters of a constructor come before the sorted properties in their own order, which saves records.
# Meets it: a project that upgrades while rows in array shape are stored, or sent by other services that still run
#           Jackson 2. Where the types agree, as here, nothing fails; @JsonPropertyOrder settles the order for both.
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

jars two com.fasterxml.jackson.core:jackson-databind:2.21.7
jars three tools.jackson.core:jackson-databind:3.3.0

cat >"$work/Shapes.java" <<'EOF'
import com.fasterxml.jackson.annotation.JsonFormat;
import PACKAGE.ObjectMapper;
import PACKAGE.json.JsonMapper;

class Shapes {
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public static class Bean {
    public int width;
    public int height;
  }

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record Row(int width, int height) {}

  public static void main(String[] arguments) throws Exception {
    ObjectMapper mapper = JsonMapper.builder().build();
    Bean written = new Bean();
    written.width = 120;
    written.height = 9;
    System.out.println("  writes bean " + mapper.writeValueAsString(written));
    Bean bean = mapper.readValue("[120,9]", Bean.class);
    System.out.println("  reads [120,9] as bean width=" + bean.width + " height=" + bean.height);
    System.out.println("  reads [120,9] as " + mapper.readValue("[120,9]", Row.class));
  }
}
EOF
mkdir "$work/source2" "$work/source3"
sed 's/PACKAGE/com.fasterxml.jackson.databind/' "$work/Shapes.java" >"$work/source2/Shapes.java"
sed 's/PACKAGE/tools.jackson.databind/' "$work/Shapes.java" >"$work/source3/Shapes.java"
cat >"$work/expected" <<'EOF'
Jackson 2.21.7
  writes bean [120,9]
  reads [120,9] as bean width=120 height=9
  reads [120,9] as Row[width=120, height=9]
Jackson 3.3.0
  writes bean [9,120]
  reads [120,9] as bean width=9 height=120
  reads [120,9] as Row[width=120, height=9]
EOF
{
  echo "Jackson 2.21.7"
  java -cp "$work/two/*" "$work/source2/Shapes.java"
  echo "Jackson 3.3.0"
  java -cp "$work/three/*" "$work/source3/Shapes.java"
} >"$work/seen"

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
