/** Commands with a server: a sandbox, and a receiver of webhooks. */
@NullMarked
package io.github.livechat4j.cli.servers;

import org.jspecify.annotations.NullMarked;
