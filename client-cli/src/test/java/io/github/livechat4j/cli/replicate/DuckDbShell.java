package io.github.livechat4j.cli.replicate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The options of the command {@code duckdb} that the guide uses, on the driver of this build. */
final class DuckDbShell {

    private DuckDbShell() {}

    @SuppressWarnings("SystemOut") // it is a command
    public static void main(String[] arguments) throws IOException, SQLException {
        List<String> words = new ArrayList<>(List.of(arguments));
        Properties settings = new Properties();
        if (words.remove("-readonly")) {
            settings.setProperty("duckdb.read_only", "true");
        }
        boolean isCsv = words.remove("-csv");
        boolean isPlain = words.remove("-list") && words.remove("-noheader");
        if (isCsv == isPlain || words.isEmpty() || words.get(0).startsWith("-")) {
            throw new IllegalArgumentException("unknown options: " + words);
        }
        String sql = words.size() == 3 && words.get(1).equals("-c")
                ? words.get(2)
                : new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:" + words.get(0), settings);
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            List<String> line = new ArrayList<>();
            for (int i = 1; i <= columns && isCsv; i++) {
                line.add(rows.getMetaData().getColumnLabel(i));
            }
            if (isCsv) {
                System.out.println(String.join(",", line));
            }
            while (rows.next()) {
                line.clear();
                for (int i = 1; i <= columns; i++) {
                    line.add(String.valueOf(rows.getString(i)));
                }
                System.out.println(String.join(isCsv ? "," : "|", line));
            }
        }
    }
}
