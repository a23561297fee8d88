@NullMarked
package io.github.livechat4j.codegen;

import org.jspecify.annotations.NullMarked;
