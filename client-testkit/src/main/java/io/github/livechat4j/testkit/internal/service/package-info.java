/** What the sandbox answers: one handler for each operation, over the state of one account. It knows nothing of HTTP. */
@NullMarked
package io.github.livechat4j.testkit.internal.service;

import org.jspecify.annotations.NullMarked;
