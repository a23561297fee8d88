@NullMarked
package io.github.livechat4j.cli.mcp;

import org.jspecify.annotations.NullMarked;
