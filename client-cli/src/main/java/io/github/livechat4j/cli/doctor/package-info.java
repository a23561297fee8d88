/** {@code livechat doctor}: finds what keeps commands from working. */
@NullMarked
package io.github.livechat4j.cli.doctor;

import org.jspecify.annotations.NullMarked;
