/** How the contract came out of the upstream document, and the check that nothing of it was lost on the way. */
@NullMarked
package io.github.livechat4j.spec.upstream;

import org.jspecify.annotations.NullMarked;
