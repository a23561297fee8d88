#!/usr/bin/env bash
# Yasson reads the identifier 4294967297 into an int as 1, and 9223372036854775808 into a long as a negative number.
#
# Guess:    a number that does not fit into the type of a field is an error, as JSON Binding says of all failures to map.
# Happens:  the highest bits are cut off: another identifier, without an error. 1842.75 becomes 1842. A text with the same
#           digits is an error. Gson and Jackson report 4294967297; of 9223372036854775808 Gson makes the largest long,
#           and only Jackson reports it. Jackson cuts the fraction too.
# Versions: org.eclipse:yasson 3.0.4, beside com.google.code.gson:gson 2.13.1 and
#           com.fasterxml.jackson.core:jackson-databind 2.18.2
# Why:      Yasson asks the parser for the number as int or long, and the parser answers with the lowest bits of the number
#           as Number.intValue does; the methods that check the range are not used.
# Meets it: applications on Jakarta EE or Quarkus with JSON-B whose field is an int while the service counts on: from
#           4,294,967,296 on, each identifier is that of another record.
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

jars lib org.eclipse:yasson:3.0.4 com.google.code.gson:gson:2.13.1 com.fasterxml.jackson.core:jackson-databind:2.18.2

mkdir "$work/classes"
cat >"$work/Identifiers.java" <<'EOF'
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

public class Identifiers {
  public record Ticket(int id) {}

  public record Message(long id) {}

  interface Reader {
    Object read() throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    try (Jsonb jsonb = JsonbBuilder.create()) {
      read(jsonb, "1842", Ticket.class);
      read(jsonb, "4294967297", Ticket.class);
      read(jsonb, "\"4294967297\"", Ticket.class);
      read(jsonb, "1842.75", Ticket.class);
      read(jsonb, "9223372036854775808", Message.class);
    }
  }

  private static void read(Jsonb jsonb, String number, Class<?> type) {
    String json = "{\"id\":" + number + "}";
    System.out.println(number + " into " + type.getSimpleName() + ": Yasson " + result(() -> jsonb.fromJson(json, type))
        + ", Gson " + result(() -> new Gson().fromJson(json, type))
        + ", Jackson " + result(() -> new ObjectMapper().readValue(json, type)));
  }

  private static String result(Reader reader) {
    try {
      return String.valueOf(reader.read()).replaceAll(".*id=(.*)]", "$1");
    } catch (Exception e) {
      return "error";
    }
  }
}
EOF
cat >"$work/expected" <<'EOF'
1842 into Ticket: Yasson 1842, Gson 1842, Jackson 1842
4294967297 into Ticket: Yasson 1, Gson error, Jackson error
"4294967297" into Ticket: Yasson error, Gson error, Jackson error
1842.75 into Ticket: Yasson 1842, Gson error, Jackson 1842
9223372036854775808 into Message: Yasson -9223372036854775808, Gson 9223372036854775807, Jackson error
EOF
javac -cp "$work/lib/*" -d "$work/classes" "$work/Identifiers.java"
java -cp "$work/classes:$work/lib/*" Identifiers >"$work/seen" 2>"$work/errors" || { cat "$work/errors"; exit 1; }

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
