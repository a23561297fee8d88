/**
 * A reception desk. Of ours it asks for the client and the sandbox alone: what these show of other modules comes with
 * them.
 */
module org.example.desk {
    requires com.fasterxml.jackson.databind;
    requires transitive io.github.livechat4j.extensions;
    requires io.github.livechat4j.testkit;
    requires micrometer.core;

    // the client makes a proxy of an interface in it, and runs its default method
    exports org.example.desk;
}
