/** Lets a step of the build do nothing if neither its inputs nor its outputs have changed since it last ran. */
@NullMarked
package io.github.livechat4j.incremental;

import org.jspecify.annotations.NullMarked;
