/**
 * What the tests of the whole stand on: the contract read for its examples, a server that answers with them, and a
 * tour.
 */
@NullMarked
package io.github.livechat4j.it;

import org.jspecify.annotations.NullMarked;
