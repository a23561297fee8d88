package io.github.livechat4j.it.spark;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.Trigger;

/** A driver of its own, which streams an archive into files until all is read, and which a test kills. */
final class StreamProgram {

    private StreamProgram() {}

    /**
     * Runs the stream.
     *
     * @param arguments the directory of the checkpoint, that of the files, and options as {@code name=value}
     */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new HashMap<>();
        for (int i = 2; i < arguments.length; i++) {
            String[] option = arguments[i].split("=", 2);
            options.put(option[0], option[1]);
        }
        SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .appName("stream")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.ui.enabled", "false")
                .getOrCreate();
        spark.readStream()
                .format("livechat")
                .options(options)
                .load()
                .select("id")
                .writeStream()
                .format("parquet")
                .option("checkpointLocation", arguments[0])
                .option("path", arguments[1])
                .trigger(Trigger.AvailableNow())
                .start()
                .awaitTermination();
        spark.stop();
    }
}
