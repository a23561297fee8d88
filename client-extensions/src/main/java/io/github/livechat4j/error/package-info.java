/**
 * What can go wrong in a call, as exceptions that say which call it was and never show a secret.
 *
 * @serial exclude
 */
@NullMarked
package io.github.livechat4j.error;

import org.jspecify.annotations.NullMarked;
