/**
 * Generates Java from the contract.
 *
 * <p>{@link io.github.livechat4j.codegen.LiveChatCodegen} is hosted by openapi-generator. The host reads the contract
 * and writes files. The content of a file comes from this package: from views of the contract, and from templates that
 * print them.
 */
@NullMarked
package io.github.livechat4j.codegen;

import org.jspecify.annotations.NullMarked;
