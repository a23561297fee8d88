@NullMarked
package io.github.livechat4j.cli.servers;

import org.jspecify.annotations.NullMarked;
