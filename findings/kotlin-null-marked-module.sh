#!/usr/bin/env bash
# Kotlin obeys @NullMarked on the module of a jar only if the Kotlin code is a module too.
#
# Guess:    @NullMarked on module-info.java means the same as on each package: Kotlin refuses to pass null to the methods
#           of that jar.
# Happens:  on the class path, null compiles without a warning. With a module-info.java beside the same Kotlin file,
#           and with the same jar, it is an error. With @NullMarked on the package it is an error on the class path too.
# Versions: org.jetbrains.kotlin:kotlin-compiler-embeddable 2.3.21; org.jspecify:jspecify 1.0.1
# Why:      observed, not read in the source: the compiler takes the annotations of a Java module into account only when
#           the code that it compiles is a named module. Code on the class path sees the package's annotations alone.
# Meets it: a Java library that is @NullMarked once, on its module, as JSpecify allows. Most Kotlin builds have no
#           module-info.java, so for their authors every type of that library may be null or not.
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

jars kotlin org.jetbrains.kotlin:kotlin-compiler-embeddable:2.3.21 org.jspecify:jspecify:1.0.1
jspecify=$work/kotlin/jspecify-1.0.1.jar
stdlib=$work/kotlin/kotlin-stdlib-2.3.21.jar

mkdir -p "$work/java/greeting" "$work/by-module" "$work/by-package" "$work/plain" "$work/named"
cat >"$work/java/greeting/Greeting.java" <<'EOF'
package greeting;

public class Greeting {
  public static void greet(String name) {}
}
EOF
echo '@org.jspecify.annotations.NullMarked module greeting { requires static org.jspecify; exports greeting; }' \
  >"$work/java/module-info.java"
javac --release 17 -p "$jspecify" -d "$work/by-module" "$work/java/module-info.java" "$work/java/greeting/Greeting.java"
echo '@org.jspecify.annotations.NullMarked package greeting;' >"$work/java/greeting/package-info.java"
javac --release 17 -cp "$jspecify" -d "$work/by-package" "$work"/java/greeting/*.java
jar cf "$work/by-module.jar" -C "$work/by-module" .
jar cf "$work/by-package.jar" -C "$work/by-package" .

echo 'fun main() { greeting.Greeting.greet(null) }' | tee "$work/plain/Main.kt" >"$work/named/Main.kt"
echo 'module guest { requires greeting; requires kotlin.stdlib; }' >"$work/named/module-info.java"

compile() { # name, folder with the Kotlin source, jar
  local answer=accepted
  java -cp "$work/kotlin/*" org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -no-reflect -no-stdlib \
    -cp "$3:$stdlib:$jspecify" -d "$work/out" "$2" >"$work/log" 2>&1 || answer=refused
  if [ $answer = refused ] && ! grep -q 'null cannot be a value of a non-null type' "$work/log"; then
    cat "$work/log" >&2
    exit 1
  fi
  echo "$1: null $answer"
}
cat >"$work/expected" <<'EOF'
package marked, class path: null refused
module marked, class path: null accepted
module marked, Kotlin code is a module: null refused
EOF
{
  compile "package marked, class path" "$work/plain" "$work/by-package.jar"
  compile "module marked, class path" "$work/plain" "$work/by-module.jar"
  compile "module marked, Kotlin code is a module" "$work/named" "$work/by-module.jar"
} >"$work/seen"

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
