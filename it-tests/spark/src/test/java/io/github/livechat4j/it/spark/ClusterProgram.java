package io.github.livechat4j.it.spark;

import java.nio.file.Path;

/** Starts a cluster, prints a line, and waits to be killed. */
final class ClusterProgram {

    private ClusterProgram() {}

    /**
     * Runs the cluster.
     *
     * @param arguments an empty directory
     */
    public static void main(String[] arguments) throws Exception {
        try (StandaloneCluster cluster = new StandaloneCluster(Path.of(arguments[0]))) {
            System.out.println(cluster.url());
            System.in.read();
        }
    }
}
