@NullMarked
package io.github.livechat4j.cli.export;

import org.jspecify.annotations.NullMarked;
