/**
 * The {@code livechat} command. It is a thin layer: the client's modules do the work; this module has options, files,
 * tables and pictures.
 *
 * <p>The command line and its {@link io.github.livechat4j.cli.ExitCode exit codes} are the public interface; the Java
 * classes are not, and may change at any time.
 */
@NullMarked
package io.github.livechat4j.cli;

import org.jspecify.annotations.NullMarked;
