/** The connection of a command: options, environment, profiles, and the sandbox. */
@NullMarked
package io.github.livechat4j.cli.connection;

import org.jspecify.annotations.NullMarked;
