/**
 * The client of the LiveChat REST API v2: {@link io.github.livechat4j.client.LiveChat}, and the types of its API.
 */
module io.github.livechat4j.extensions {
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires transitive feign.core;
    requires transitive io.github.livechat4j.generated;
    // exceptions of a transport over the JDK's HttpClient
    requires java.net.http;
    // the handler of webhooks for the JDK's web server
    requires transitive jdk.httpserver;
    // the store of handled webhook events
    requires transitive java.sql;
    // needed by Apache HttpClient 5.5 and later, which as an automatic module cannot require it
    requires jdk.net;
    requires org.apache.httpcomponents.client5.httpclient5;
    requires org.apache.httpcomponents.core5.httpcore5;
    requires transitive org.jspecify;
    requires org.slf4j;

    // optional: only users of a pacer need it, and they require it themselves
    requires static io.github.bucket4j.core;
    // optional: only users of metrics need it
    requires static micrometer.core;
    // optional: only users of databind with models need it
    requires static com.fasterxml.jackson.databind;
    requires static tools.jackson.databind;

    exports io.github.livechat4j.archive;
    exports io.github.livechat4j.auth;
    exports io.github.livechat4j.client;
    exports io.github.livechat4j.error;
    exports io.github.livechat4j.http;
    exports io.github.livechat4j.jackson2;
    exports io.github.livechat4j.jackson3;
    exports io.github.livechat4j.metrics;
    exports io.github.livechat4j.paging;
    exports io.github.livechat4j.reports;
    exports io.github.livechat4j.schema;
    exports io.github.livechat4j.sync;
    exports io.github.livechat4j.webhooks;
    exports io.github.livechat4j.wire;

    // Feign calls capabilities by reflection
    exports io.github.livechat4j.client.internal to
            feign.core;
    exports io.github.livechat4j.http.internal to
            feign.core;

    // The Jackson modules are not declared as services here: this module could then not be resolved without databind.
    provides io.github.livechat4j.model.ModelCodec with
            io.github.livechat4j.wire.internal.WireModelCodec;
}
