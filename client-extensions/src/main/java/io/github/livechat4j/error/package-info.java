/**
 * The exceptions of failed calls. They name the operation and never show a secret.
 *
 * @serial exclude
 */
@NullMarked
package io.github.livechat4j.error;

import org.jspecify.annotations.NullMarked;
