package io.github.livechat4j.it.spark;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructType;

/**
 * The rows that a version of DuckDB reads from a Parquet file.
 *
 * @param columns the name and the type of each column; {@code JSON} is {@code VARCHAR}, since Spark has no such type
 * @param rows the rows, as values that can be compared
 */
record DuckDbRows(List<String> columns, List<List<Object>> rows) {

    /** Returns the jars of the drivers. */
    static List<Path> drivers() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target", "duckdb"))) {
            return jars.sorted().toList();
        }
    }

    /**
     * Reads a file.
     *
     * @param driver the jar of the driver
     * @param file the file
     * @param schema the columns as Spark reads them
     */
    static DuckDbRows read(Path driver, Path file, StructType schema) throws Exception {
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {driver.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                Connection connection = ((Driver) loader.loadClass("org.duckdb.DuckDBDriver")
                                .getDeclaredConstructor()
                                .newInstance())
                        .connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement()) {
            List<String> columns = new ArrayList<>();
            try (ResultSet answer =
                    statement.executeQuery("select column_name, column_type from (describe from '" + file + "')")) {
                while (answer.next()) {
                    String type = answer.getString(2).replace("\"", "").replace("JSON", "VARCHAR");
                    columns.add(answer.getString(1) + " " + type);
                }
            }
            List<List<Object>> rows = new ArrayList<>();
            try (ResultSet answer = statement.executeQuery("from '" + file + "'")) {
                while (answer.next()) {
                    List<Object> row = new ArrayList<>();
                    for (int i = 0; i < schema.length(); i++) {
                        row.add(ComparableValues.ofDuckDb(answer.getObject(i + 1), schema.fields()[i].dataType()));
                    }
                    rows.add(row);
                }
            }
            return new DuckDbRows(columns, rows);
        }
    }
}
