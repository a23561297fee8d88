#!/usr/bin/env bash
# ArchUnit's rule "must not depend on" passes for a class that casts to the forbidden type or makes an array of it.
#
# Guess:    noClasses().should().dependOnClassesThat() finds every use of the forbidden type in the byte code:
#           instanceof, a cast, a new array, a catch.
# Happens:  instanceof and catch break the rule. A class whose only use is a cast, and one whose only use is a new array,
#           pass it.
# Versions: com.tngtech.archunit:archunit 1.5.0
# Why:      both are type instructions of the byte code, like instanceof. The importer's visitor of those
#           instructions records only instanceof and ignores the others. A cast shows only if a method or field
#           of the cast value is used after it.
# Meets it: layer rules such as "the API does not know the database's classes". An unchecked cast of a parameter, or an
#           array that other code fills, couples the layers while the rule passes.
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

jars lib com.tngtech.archunit:archunit:1.5.0

mkdir -p "$work/source/api" "$work/source/storage" "$work/classes"
cat >"$work/source/storage/StoredRow.java" <<'EOF'
package storage;

public class StoredRow extends RuntimeException {}
EOF
cat >"$work/source/api/ByInstanceof.java" <<'EOF'
package api;

class ByInstanceof {
  boolean isRow(Object value) {
    return value instanceof storage.StoredRow;
  }
}
EOF
cat >"$work/source/api/ByCatch.java" <<'EOF'
package api;

class ByCatch {
  void run(Runnable task) {
    try {
      task.run();
    } catch (storage.StoredRow row) {
      Thread.yield();
    }
  }
}
EOF
cat >"$work/source/api/ByCast.java" <<'EOF'
package api;

class ByCast {
  Object onlyRow(Object value) {
    return (storage.StoredRow) value;
  }
}
EOF
cat >"$work/source/api/ByNewArray.java" <<'EOF'
package api;

class ByNewArray {
  Object rows() {
    return new storage.StoredRow[3];
  }
}
EOF
cat >"$work/Rule.java" <<'EOF'
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;

class Rule {
  public static void main(String[] arguments) {
    JavaClasses classes = new ClassFileImporter().importPath(Path.of(arguments[0]));
    for (String name : List.of("ByInstanceof", "ByCatch", "ByCast", "ByNewArray")) {
      boolean broken =
          noClasses()
              .that()
              .haveSimpleName(name)
              .should()
              .dependOnClassesThat()
              .resideInAPackage("storage")
              .evaluate(classes)
              .hasViolation();
      System.out.println(name + ": rule " + (broken ? "broken" : "kept"));
    }
  }
}
EOF
javac --release 17 -d "$work/classes" "$work"/source/*/*.java
cat >"$work/expected" <<'EOF'
ByInstanceof: rule broken
ByCatch: rule broken
ByCast: rule kept
ByNewArray: rule kept
EOF
java -cp "$work/lib/*" "$work/Rule.java" "$work/classes" >"$work/seen" 2>"$work/errors" || { cat "$work/errors"; exit 1; }

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
