#!/usr/bin/env bash
# POI writes the order number INV_x2024_17 into a cell and reads it back as a text with a character U+2024.
#
# Guess:    a text that setCellValue takes is the text that getStringCellValue gives after saving and loading.
#           Characters with a meaning in the file format are escaped.
# Happens:  POI stores the letters as they are, and reads _x and four hexadecimal digits and _ as one character: the
#           order number has one character for seven. Before saving getStringCellValue gives that already. fastexcel
#           writes the same, so POI changes its cells too; the reader of fastexcel does not know the escape and gives
#           the letters. A carriage return that a spreadsheet saved as _x000D_ therefore reads as these seven letters by
#           fastexcel.
# Versions: org.apache.poi:poi-ooxml 5.5.1, org.dhatim:fastexcel and fastexcel-reader 0.19.0
# Why:      the format's strings have this escape, and _x005F_ for a plain underscore before one. POI decodes it when it
#           reads and encodes nothing when it writes; fastexcel does neither.
# Meets it: codes with underscores: INV_x2024_17, a sensor "dev_x00A0_2", the names of columns that XML tools encoded.
#           The changed key finds no order, and two keys can become one.
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

cat >"$work/Orders.java" <<'EOF'
import java.io.File;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

class Orders {
  private static final List<String> ORDERS = List.of("INV_2024_17", "INV_x2024_17", "_x005F_x2024_");

  public static void main(String[] arguments) throws Exception {
    File poi = new File(arguments[0], "poi.xlsx");
    try (OutputStream out = Files.newOutputStream(poi.toPath());
        XSSFWorkbook workbook = new XSSFWorkbook()) {
      var sheet = workbook.createSheet("Orders");
      for (int i = 0; i < ORDERS.size(); i++) {
        Cell cell = sheet.createRow(i).createCell(0);
        cell.setCellValue(ORDERS.get(i));
        System.out.println("set " + ORDERS.get(i) + ", get " + visible(cell.getStringCellValue()));
      }
      workbook.write(out);
    }
    File fast = new File(arguments[0], "fastexcel.xlsx");
    try (OutputStream out = Files.newOutputStream(fast.toPath());
        Workbook workbook = new Workbook(out, "example", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Orders");
      for (int i = 0; i < ORDERS.size(); i++) {
        sheet.value(i, 0, ORDERS.get(i));
      }
    }
    for (File file : List.of(poi, fast)) {
      try (var workbook = WorkbookFactory.create(file, null, true)) {
        System.out.print(file.getName() + " by POI:");
        workbook.getSheetAt(0).forEach(row -> System.out.print(" " + visible(row.getCell(0).getStringCellValue())));
        System.out.println();
      }
      try (ReadableWorkbook workbook = new ReadableWorkbook(file)) {
        System.out.print(file.getName() + " by fastexcel:");
        workbook.getFirstSheet().read().forEach(row -> System.out.print(" " + visible(row.getCellText(0))));
        System.out.println();
      }
    }
  }

  private static String visible(String text) {
    return text.chars()
        .mapToObj(c -> c > 126 ? String.format("[U+%04X]", c) : String.valueOf((char) c))
        .collect(Collectors.joining());
  }
}
EOF
cat >"$work/expected" <<'EOF'
set INV_2024_17, get INV_2024_17
set INV_x2024_17, get INV[U+2024]17
set _x005F_x2024_, get _x2024_
poi.xlsx by POI: INV_2024_17 INV[U+2024]17 _x2024_
poi.xlsx by fastexcel: INV_2024_17 INV_x2024_17 _x005F_x2024_
fastexcel.xlsx by POI: INV_2024_17 INV[U+2024]17 _x2024_
fastexcel.xlsx by fastexcel: INV_2024_17 INV_x2024_17 _x005F_x2024_
EOF
java -cp "$work/lib/*" "$work/Orders.java" "$work" >"$work/out" 2>"$work/errors" || { cat "$work/errors"; exit 1; }
# POI brings a logging library without a provider, which says so on the standard output
grep -v "Log4j API" "$work/out" >"$work/seen"

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
