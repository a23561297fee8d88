/** Says what keeps a command from working. */
@NullMarked
package io.github.livechat4j.cli.doctor;

import org.jspecify.annotations.NullMarked;
