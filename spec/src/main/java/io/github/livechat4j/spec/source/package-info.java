/** YAML files as trees in which every place knows the file and the line it was written on. */
@NullMarked
package io.github.livechat4j.spec.source;

import org.jspecify.annotations.NullMarked;
