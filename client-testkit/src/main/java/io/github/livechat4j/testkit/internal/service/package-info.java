/**
 * The operations of the sandbox: one handler for each operation, on the state of one account. It does not depend on
 * HTTP.
 */
@NullMarked
package io.github.livechat4j.testkit.internal.service;

import org.jspecify.annotations.NullMarked;
