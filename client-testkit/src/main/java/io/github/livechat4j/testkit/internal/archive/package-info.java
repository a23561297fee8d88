/**
 * An archive of chats that is computed instead of stored. Each chat is a function of the seed and of its place, so
 * chats cost nothing until they are read.
 */
@NullMarked
package io.github.livechat4j.testkit.internal.archive;

import org.jspecify.annotations.NullMarked;
