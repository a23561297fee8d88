/**
 * The build of the contract: bundles its sources into one document, and checks it against the rules, the upstream
 * document and the released contract.
 *
 * <p>The module's jar contains only the documents, and no class of these packages.
 */
@NullMarked
package io.github.livechat4j.spec;

import org.jspecify.annotations.NullMarked;
