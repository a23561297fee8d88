@NullMarked
package io.github.livechat4j.cli.resources;

import org.jspecify.annotations.NullMarked;
