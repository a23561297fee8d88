package io.github.livechat4j.spark;

import io.github.livechat4j.testkit.LiveChatSandbox;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.DataStreamReader;

/** A Spark in this process, which all tests share and which ends with it. */
final class LocalSpark {

    static final SparkSession SESSION = SparkSession.builder()
            .master("local[2]")
            .appName("livechat")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate();

    private LocalSpark() {}

    private static Map<String, String> options(LiveChatSandbox sandbox, String entity) {
        return Map.of(
                "entity", entity, "baseUrl", sandbox.baseUrl(), "login", sandbox.login(), "token", sandbox.token());
    }

    static DataFrameReader reader(LiveChatSandbox sandbox, String entity) {
        return SESSION.read().format("livechat").options(options(sandbox, entity));
    }

    static DataStreamReader stream(LiveChatSandbox sandbox, String entity) {
        return SESSION.readStream().format("livechat").options(options(sandbox, entity));
    }

    static List<String> texts(Dataset<Row> column) {
        return column.as(Encoders.STRING()).collectAsList();
    }

    /** Returns the queries of the requests of a sandbox for a list, without those for later pages. */
    static List<String> queries(LiveChatSandbox sandbox, String operation) {
        return sandbox.requests(operation).stream()
                .map(request -> java.net.URLDecoder.decode(request.query(), java.nio.charset.StandardCharsets.UTF_8))
                .toList();
    }
}
