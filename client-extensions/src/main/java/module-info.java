/**
 * The client of the LiveChat REST API v2: {@link io.github.livechat4j.client.LiveChat}, and what it takes and gives.
 */
module io.github.livechat4j.extensions {
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires transitive feign.core;
    requires transitive io.github.livechat4j.generated;
    // the exceptions of another transport
    requires java.net.http;
    // the receiver of webhooks
    requires transitive jdk.httpserver;
    // the store of what was handled
    requires transitive java.sql;
    // Apache HttpClient, from 5.5 on; as an automatic module it cannot ask for it
    requires jdk.net;
    requires org.apache.httpcomponents.client5.httpclient5;
    requires org.apache.httpcomponents.core5.httpcore5;
    requires transitive org.jspecify;
    requires org.slf4j;

    // only for those who pace their calls, and then required by their own module
    requires static io.github.bucket4j.core;
    // only for those who measure their calls
    requires static micrometer.core;
    // only for those who have models written and read by databind
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
    exports io.github.livechat4j.sync;
    exports io.github.livechat4j.webhooks;
    exports io.github.livechat4j.wire;

    // Feign calls capabilities by reflection
    exports io.github.livechat4j.client.internal to
            feign.core;
    exports io.github.livechat4j.http.internal to
            feign.core;

    // The modules of Jackson are not provided as services: without databind this module could not be resolved then.
    provides io.github.livechat4j.model.ModelCodec with
            io.github.livechat4j.wire.internal.WireModelCodec;
}
