/**
 * The {@code livechat} command. It is thin: what it does, the client's modules do; here are options, files, tables and pictures.
 *
 * <p>Nothing here is promised to Java callers; what is promised is the command line and its {@link
 * io.github.livechat4j.cli.ExitCode exit codes}.
 */
@NullMarked
package io.github.livechat4j.cli;

import org.jspecify.annotations.NullMarked;
