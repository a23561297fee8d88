/** {@code livechat demo}: the main commands on a sandbox. */
@NullMarked
package io.github.livechat4j.cli.demo;

import org.jspecify.annotations.NullMarked;
