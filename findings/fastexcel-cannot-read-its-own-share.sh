#!/usr/bin/env bash
# fastexcel writes the share 0/0 into a workbook that fastexcel's own reader refuses, and POI reads as a number.
#
# Guess:    a double that is not a number is refused when it is written, or becomes an empty cell or the error #NUM!, as
#           POI writes it. Whatever is written, the reader of the same project and version can read.
# Happens:  the writer puts the letters NaN into a cell of the type number, without a word. The reader fails with
#           "Cannot parse number : NaN", and with it the whole row and all rows behind. POI reads the cell as a number
#           that is NaN. A cell that POI itself wrote for NaN is the error #NUM!, and both readers read it.
# Versions: org.dhatim:fastexcel and fastexcel-reader 0.19.0, org.apache.poi:poi-ooxml 5.5.1
# Why:      the writer appends the text of the double and knows no exceptions. The format's numbers are decimal, so the
#           reader parses with BigDecimal, which has no NaN and no infinity.
# Meets it: reports with shares: the satisfaction of an agent without ratings is 0.0/0. The file is made, mailed and kept;
#           the first program that reads it back fails.
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

jars lib org.dhatim:fastexcel:0.19.0 org.dhatim:fastexcel-reader:0.19.0 org.apache.poi:poi-ooxml:5.5.1

cat >"$work/Shares.java" <<'EOF'
import java.io.File;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

class Shares {
  public static void main(String[] arguments) throws Exception {
    int good = 0;
    int ratings = 0;
    double share = (double) good / ratings;
    File fast = new File(arguments[0], "fastexcel.xlsx");
    try (OutputStream out = Files.newOutputStream(fast.toPath());
        Workbook workbook = new Workbook(out, "example", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Agents");
      sheet.value(0, 0, "Nora");
      sheet.value(0, 1, share);
      sheet.value(1, 0, "Emil");
      sheet.value(1, 1, 0.75);
    }
    File poi = new File(arguments[0], "poi.xlsx");
    try (OutputStream out = Files.newOutputStream(poi.toPath());
        XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("Agents").createRow(0).createCell(1).setCellValue(share);
      workbook.write(out);
    }
    for (File file : List.of(fast, poi)) {
      System.out.println(file.getName() + " by fastexcel: " + byFastexcel(file));
      System.out.println(file.getName() + " by POI: " + byPoi(file));
    }
  }

  private static String byFastexcel(File file) throws Exception {
    List<String> cells = new ArrayList<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(file)) {
      workbook
          .getFirstSheet()
          .openStream()
          .forEach(
              row ->
                  row.forEach(
                      cell -> {
                        if (cell != null) {
                          cells.add(cell.getType() + " " + cell.getRawValue());
                        }
                      }));
    } catch (RuntimeException e) {
      cells.add(e.getMessage());
    }
    return cells.toString();
  }

  private static String byPoi(File file) throws Exception {
    List<String> cells = new ArrayList<>();
    try (var workbook = WorkbookFactory.create(file, null, true)) {
      workbook.getSheetAt(0).forEach(row -> row.forEach(cell -> cells.add(cell.getCellType() + " " + cell)));
    }
    return cells.toString();
  }
}
EOF
cat >"$work/expected" <<'EOF'
fastexcel.xlsx by fastexcel: [Cannot parse number : NaN]
fastexcel.xlsx by POI: [STRING Nora, NUMERIC NaN, STRING Emil, NUMERIC 0.75]
poi.xlsx by fastexcel: [ERROR #NUM!]
poi.xlsx by POI: [ERROR #NUM!]
EOF
java -cp "$work/lib/*" "$work/Shares.java" "$work" >"$work/out" 2>"$work/errors" || { cat "$work/errors"; exit 1; }
# POI brings a logging library without a provider, which says so on the standard output
grep -v "Log4j API" "$work/out" >"$work/seen"

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
