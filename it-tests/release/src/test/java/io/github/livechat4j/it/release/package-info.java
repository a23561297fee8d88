/** Checks of a release that was deployed into a repository on disk. */
@org.jspecify.annotations.NullMarked
package io.github.livechat4j.it.release;
