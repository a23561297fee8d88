/** A reception desk. It asks for the client alone: what the client shows of other modules comes with it. */
module org.example.desk {
    requires transitive io.github.livechat4j.extensions;

    // the client makes a proxy of an interface in it, and runs its default method
    exports org.example.desk;
}
