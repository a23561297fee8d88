/** Build step: makes the description of all operations from which the {@code livechat} command makes its commands. */
@NullMarked
package io.github.livechat4j.cli.contract;

import org.jspecify.annotations.NullMarked;
