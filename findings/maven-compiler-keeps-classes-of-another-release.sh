#!/usr/bin/env bash
# maven-compiler-plugin finds nothing to compile after the release changes from 17 to 11, or after -Werror is added.
#
# Guess:    the plugin, which says for each module why it compiles it again, also does so after a change of its own
#           configuration: with maven.compiler.release 11 the class files have the version of Java 11, and with -Werror
#           the build fails on the warning that it has just printed.
# Happens:  it prints "Nothing to compile - all classes are up to date", succeeds, and keeps class files that Java 11
#           cannot load. No warning is printed the second time, so the build also looks clean. A new option counts only
#           after a source, a dependency or the clean goal forces the compilation.
# Versions: maven-compiler-plugin 3.16.0, with Maven 3.8.7 or newer and any JDK from 17 to 25
# Why:      the detection compares the list of source files, their times and the jars of dependencies with those of the
#           build before. Options of javac are not stored with them.
# Meets it: a build that keeps its target folder: a matrix of releases in one checkout, a profile that adds Error Prone or
#           -Werror, a cache of target folders on a build server.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/src/main/java"

cat >"$work/pom.xml" <<'EOF'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>orders</artifactId>
  <version>1</version>
  <properties>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    <maven.compiler.release>17</maven.compiler.release>
    <strictness>-Xlint:unchecked</strictness>
  </properties>
  <build>
    <plugins>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-compiler-plugin</artifactId>
        <version>3.16.0</version>
        <configuration>
          <showWarnings>true</showWarnings>
          <compilerArgs>
            <arg>-Xlint:unchecked</arg>
            <arg>${strictness}</arg>
          </compilerArgs>
        </configuration>
      </plugin>
    </plugins>
  </build>
</project>
EOF
cat >"$work/src/main/java/Orders.java" <<'EOF'
import java.util.ArrayList;
import java.util.List;

class Orders {
  List<String> names() {
    List raw = new ArrayList();
    return raw;
  }
}
EOF

# Compiles, and prints the end of the build, the number of warnings and the major version of the class file.
compile() {
  local result=success
  mvn -B -f "$work/pom.xml" "$@" >"$work/log" 2>&1 || result=failure
  printf '%s, %s warnings, class file version %s\n' "$result" "$(grep -c 'WARNING.*unchecked conversion' "$work/log")" \
    "$([ -f "$work/target/classes/Orders.class" ] && od -An -j7 -N1 -tu1 "$work/target/classes/Orders.class" | tr -d ' ')"
}

{
  echo "release 17: $(compile compile)"
  echo "then release 11: $(compile compile -Dmaven.compiler.release=11)"
  echo "then -Werror: $(compile compile -Dstrictness=-Werror)"
  echo "release 11 after clean: $(compile clean compile -Dmaven.compiler.release=11)"
} | tee "$work/seen"

diff "$work/seen" - <<'EOF' || { echo "The behaviour has changed."; exit 1; }
release 17: success, 1 warnings, class file version 61
then release 11: success, 0 warnings, class file version 61
then -Werror: success, 0 warnings, class file version 61
release 11 after clean: success, 1 warnings, class file version 55
EOF
echo "Still so: a changed option of the compiler compiles nothing."
