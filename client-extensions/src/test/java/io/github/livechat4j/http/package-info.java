/** Tests of transport options, retries and pacing. */
@NullMarked
package io.github.livechat4j.http;

import org.jspecify.annotations.NullMarked;
