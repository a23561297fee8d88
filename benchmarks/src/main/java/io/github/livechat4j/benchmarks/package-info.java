/**
 * Measures the client against other clients.
 *
 * <p>A {@link io.github.livechat4j.benchmarks.Contender} is a way to call the service, and a {@link
 * io.github.livechat4j.benchmarks.Workload} is a call with its fixed answer. {@link
 * io.github.livechat4j.benchmarks.CallBenchmark} measures each contender with each workload, against a {@link
 * io.github.livechat4j.benchmarks.FixedServer} in another process. {@link io.github.livechat4j.benchmarks.FixedData}
 * writes the answers of that server.
 */
@NullMarked
package io.github.livechat4j.benchmarks;

import org.jspecify.annotations.NullMarked;
