@NullMarked
package io.github.livechat4j.cli.connection;

import org.jspecify.annotations.NullMarked;
