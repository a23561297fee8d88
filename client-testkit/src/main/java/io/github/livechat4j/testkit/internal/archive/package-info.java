/**
 * An archive of chats that is computed instead of stored: each chat is a function of a seed and of its place, so that a million
 * of them cost nothing until they are looked at.
 */
@NullMarked
package io.github.livechat4j.testkit.internal.archive;

import org.jspecify.annotations.NullMarked;
