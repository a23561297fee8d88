@NullMarked
package io.github.livechat4j.cli.contract;

import org.jspecify.annotations.NullMarked;
