/**
 * How the contract becomes Java.
 *
 * <p>{@link io.github.livechat4j.codegen.LiveChatCodegen} is hosted by openapi-generator: the host reads the contract,
 * names things and writes files; what a file says is decided here, by views made straight from the contract and by the
 * templates that print them.
 */
@NullMarked
package io.github.livechat4j.codegen;

import org.jspecify.annotations.NullMarked;
