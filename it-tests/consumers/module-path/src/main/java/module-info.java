/**
 * A reception desk. It requires only the client and the sandbox, which require transitively the modules of their public
 * types.
 */
module org.example.desk {
    requires com.fasterxml.jackson.databind;
    requires transitive io.github.livechat4j.extensions;
    requires io.github.livechat4j.testkit;
    requires micrometer.core;

    // the client creates a proxy of an interface in this package, and calls its default method
    exports org.example.desk;
}
