/** Records requests and answers for tests of several modules. */
@NullMarked
package io.github.livechat4j.programs.wire;

import org.jspecify.annotations.NullMarked;
