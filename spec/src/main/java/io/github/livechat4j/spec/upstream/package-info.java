/** The map from the upstream document to the contract, and the check that it is complete. */
@NullMarked
package io.github.livechat4j.spec.upstream;

import org.jspecify.annotations.NullMarked;
