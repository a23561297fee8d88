package io.github.livechat4j.it.spark;

import static io.github.livechat4j.it.spark.SharedCluster.CANARY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.ExplainMode;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Looks for the token in all that Spark shows, logs at DEBUG and stores. */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClusterSecretsTest {

    private static final String SETTING = "spark.datasource.livechat.token";

    private final SharedCluster cluster = SharedCluster.get();
    private final StringBuilder shown = new StringBuilder();

    @Test
    void theToken_whenPassedAsAnOption_thenIsInNoPlanLogEventPageOrCheckpoint(@TempDir Path directory)
            throws Exception {
        query(cluster.options());
        stream(directory);
        pages();

        assertAbsent(directory);
    }

    @Test
    void theToken_whenASettingOfTheSession_thenIsInNoPlanLogEventPageOrCheckpoint(@TempDir Path directory)
            throws Exception {
        cluster.spark().conf().set(SETTING, CANARY);
        try {
            Map<String, String> options = new HashMap<>(cluster.options());
            options.remove("token");
            query(options);
            pages();
        } finally {
            cluster.spark().conf().unset(SETTING);
        }

        assertAbsent(directory);
    }

    private void query(Map<String, String> options) {
        Dataset<Row> chats = cluster.spark()
                .read()
                .format("livechat")
                .options(options)
                .option("date_from", LocalDate.now(ZoneOffset.UTC).toString())
                .load();
        chats.createOrReplaceTempView("chats");
        Dataset<Row> query = cluster.spark().sql("select rate, count(*) from chats group by rate");
        query.collectAsList();
        // explain(true) prints the extended explanation
        for (String mode : List.of("simple", "extended", "codegen", "cost", "formatted")) {
            shown.append(query.queryExecution().explainString(ExplainMode.fromString(mode)));
        }
        shown.append(chats.queryExecution());
        shown.append(chats.queryExecution().logical().toJSON());
        shown.append(
                cluster.spark().sql("explain extended select id from chats").collectAsList());
    }

    private void stream(Path directory) throws Exception {
        StreamingQuery query = cluster.spark()
                .readStream()
                .format("livechat")
                .options(cluster.options())
                .option("timezone", "UTC")
                .option("date_from", LocalDate.now(ZoneOffset.UTC).toString())
                .load()
                .writeStream()
                .format("parquet")
                .option("checkpointLocation", directory.resolve("checkpoint").toString())
                .option("path", directory.resolve("out").toString())
                .trigger(Trigger.AvailableNow())
                .start();
        query.awaitTermination();
        shown.append(query.lastProgress()).append(query.status());
    }

    private void pages() throws Exception {
        String ui = cluster.spark().sparkContext().uiWebUrl().get();
        String application =
                ui + "/api/v1/applications/" + cluster.spark().sparkContext().applicationId();
        for (String page : List.of(
                application + "/environment",
                application + "/sql?details=true&planDescription=true&length=1000",
                application + "/stages?details=true",
                application + "/jobs",
                application + "/allexecutors",
                ui + "/environment/",
                ui + "/SQL/",
                ui + "/StreamingQuery/",
                cluster.processes().page() + "/json/")) {
            shown.append(get(page));
        }
    }

    private void assertAbsent(Path directory) throws IOException {
        assertThat(shown.toString()).contains("livechat chats");
        assertThat(shown.toString().contains(CANARY)).isFalse();
        List<Path> files = new ArrayList<>(cluster.processes().logs());
        Path driver = Path.of("target", "driver.log");
        files.add(driver);
        assertThat(SharedCluster.content(driver)).contains(" DEBUG ");
        assertThat(cluster.processes().logs().stream()
                        .filter(file -> file.endsWith("stderr"))
                        .map(SharedCluster::content))
                .hasSizeGreaterThan(1)
                .allMatch(log -> log.contains(" DEBUG "));
        for (Path stored : List.of(cluster.events(), directory)) {
            try (Stream<Path> all = Files.walk(stored)) {
                all.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        assertThat(files).hasSizeGreaterThan(6);
        assertThat(files.stream().filter(file -> SharedCluster.content(file).contains(CANARY)))
                .isEmpty();
    }

    private static String get(String page) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(page)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        return answer.body();
    }
}
