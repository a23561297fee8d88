/**
 * The build of the contract: bundles its sources into one document, holds it to the rules, and to the upstream
 * document.
 *
 * <p>None of this is in the module's jar, which holds documents only.
 */
@NullMarked
package io.github.livechat4j.spec;

import org.jspecify.annotations.NullMarked;
