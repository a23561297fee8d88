package io.github.livechat4j.spark;

import java.util.Map;
import org.apache.spark.sql.connector.catalog.SessionConfigSupport;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * The data source {@code livechat}, which Spark creates by its name: the archive of an account as a table, or as a
 * stream of micro-batches.
 *
 * <pre>{@code
 * Dataset<Row> chats = spark.read()
 *         .format("livechat")
 *         .option("entity", "chats")
 *         .option("timezone", "Europe/Lisbon")
 *         .option("requestsPerMinute", "60")
 *         .load();
 * }</pre>
 *
 * <p>The options, of which only {@code entity} is required; each can also be a setting of the session, {@code
 * spark.datasource.livechat.NAME}. An unknown option is an error.
 *
 * <ul>
 *   <li>{@code entity}: {@code chats} or {@code tickets}
 *   <li>{@code tokenFile}: a file with the token, on the driver and on each executor
 *   <li>{@code tokenAlias}, {@code tokenProvider}: an entry of a credential provider of Hadoop, and its address
 *   <li>{@code token}: the token itself, which then travels to the executors with the tasks. Without any of these, the
 *       driver and each executor read {@code LIVECHAT_TOKEN}
 *   <li>{@code login}: the login of the token; by default {@code LIVECHAT_LOGIN}, or none for a bearer token
 *   <li>{@code baseUrl}, {@code allowInsecureBaseUrl}, {@code region}: the address of the service, as in {@link
 *       io.github.livechat4j.client.LiveChatBuilder}
 *   <li>{@code requestsPerMinute}: the limit of requests of all tasks together; by default none
 *   <li>{@code parallelTasks}: the maximum number of tasks that read at the same time
 *   <li>{@code redis}, {@code redisKey}: the address of a Redis whose bucket several queries and programs share
 *   <li>{@code includeRecord}: {@code true} adds the column {@code record} with the JSON of the whole record
 *   <li>{@code unreadableRecords}: {@code fail} (the default) or {@code skip}
 *   <li>{@code listingDelay}, {@code longestChat}, {@code maxDaysPerTrigger}: for streams
 *   <li>the parameters of the list, such as {@code date_from}, {@code agent}, {@code group}, {@code tag} and {@code
 *       rate}: those of {@link io.github.livechat4j.model.ListChatsQuery} and {@link
 *       io.github.livechat4j.model.ListTicketsQuery} by their names on the wire, without brackets ({@code
 *       requester_mail}); the region of a visitor is {@code visitor_region}
 * </ul>
 */
public final class LiveChatDataSource implements TableProvider, DataSourceRegister, SessionConfigSupport {

    private static final String NAME = "livechat";

    /** Creates the data source. */
    public LiveChatDataSource() {}

    /**
     * Returns the name of the format.
     *
     * @return {@code livechat}
     */
    @Override
    public String shortName() {
        return NAME;
    }

    /**
     * Returns the prefix of settings of the session.
     *
     * @return {@code livechat}, for {@code spark.datasource.livechat.NAME}
     */
    @Override
    public String keyPrefix() {
        return NAME;
    }

    /**
     * Returns the columns, without a request.
     *
     * @param options the options
     * @return the columns by the contract
     * @throws IllegalArgumentException if an option is unknown or invalid; the message names it
     */
    @Override
    public StructType inferSchema(CaseInsensitiveStringMap options) {
        return RecordColumns.of(SourceOptions.of(options));
    }

    /**
     * Returns the table.
     *
     * @param schema the columns
     * @param partitioning ignored, since there is none
     * @param properties the options
     * @return a table that can be read
     * @throws IllegalArgumentException if an option is unknown or invalid; the message names it
     */
    @Override
    public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
        return new ArchiveTable(SourceOptions.of(new CaseInsensitiveStringMap(properties)));
    }
}
