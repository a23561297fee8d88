/**
 * Support for the integration tests: the examples of the contract, a server that answers with them, and a tour of all
 * operations.
 */
@NullMarked
package io.github.livechat4j.it;

import org.jspecify.annotations.NullMarked;
