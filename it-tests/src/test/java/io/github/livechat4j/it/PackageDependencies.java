package io.github.livechat4j.it;

import java.util.Map;
import java.util.Set;

/** The packages of the client and what each may depend on. */
final class PackageDependencies {

    /** The packages that each package of the client may depend on; generated packages may depend only on each other. */
    static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("api", Set.of("model")),
            Map.entry("model", Set.of()),
            Map.entry("error", Set.of("text.internal")),
            Map.entry("auth", Set.of("auth.internal")),
            Map.entry("auth.internal", Set.of()),
            Map.entry("listening.internal", Set.of()),
            Map.entry(
                    "wire",
                    Set.of(
                            "error",
                            "listening.internal",
                            "schema",
                            "text.internal",
                            "wire.charset.internal",
                            "wire.listed.internal",
                            "wire.size.internal")),
            Map.entry("schema", Set.of()),
            Map.entry("wire.charset.internal", Set.of()),
            Map.entry("wire.listed.internal", Set.of()),
            Map.entry("wire.size.internal", Set.of()),
            Map.entry("wire.internal", Set.of("error", "model", "wire")),
            Map.entry("jackson2", Set.of("error", "wire.internal")),
            Map.entry("jackson3", Set.of("error", "wire.internal")),
            Map.entry("http", Set.of("auth.internal", "error", "listening.internal")),
            Map.entry(
                    "http.internal",
                    Set.of(
                            "api",
                            "auth",
                            "auth.internal",
                            "error",
                            "http",
                            "listening.internal",
                            "text.internal",
                            "wire",
                            "wire.charset.internal",
                            "wire.size.internal")),
            Map.entry("metrics", Set.of("error", "http")),
            Map.entry("paging", Set.of("api", "error", "model", "paging.internal")),
            Map.entry("paging.internal", Set.of("model")),
            Map.entry(
                    "archive",
                    Set.of(
                            "api",
                            "error",
                            "listening.internal",
                            "model",
                            "paging",
                            "paging.internal",
                            "schema",
                            "text.internal",
                            "wire",
                            "wire.listed.internal")),
            Map.entry("reports", Set.of("api", "error", "listening.internal", "model", "text.internal", "wire")),
            Map.entry("sync", Set.of("api", "error", "listening.internal", "model", "text.internal")),
            Map.entry(
                    "webhooks",
                    Set.of(
                            "api",
                            "auth.internal",
                            "error",
                            "listening.internal",
                            "model",
                            "text.internal",
                            "wire",
                            "wire.size.internal")),
            Map.entry("warehouse", Set.of("archive", "error", "model", "schema", "wire")),
            Map.entry("warehouse.database", Set.of("warehouse", "warehouse.internal")),
            Map.entry("warehouse.internal", Set.of()),
            Map.entry("parquet", Set.of("schema", "wire")),
            Map.entry(
                    "warehouse.replication",
                    Set.of(
                            "api",
                            "archive",
                            "client",
                            "error",
                            "model",
                            "reports",
                            "warehouse",
                            "warehouse.database",
                            "warehouse.internal",
                            "wire")),
            Map.entry("client.internal", Set.of()),
            Map.entry("text.internal", Set.of()),
            Map.entry(
                    "client",
                    Set.of(
                            "api",
                            "archive",
                            "auth",
                            "client.internal",
                            "error",
                            "http",
                            "http.internal",
                            "reports",
                            "wire",
                            "wire.size.internal")));

    private PackageDependencies() {}
}
