@NullMarked
package io.github.livechat4j.cli.demo;

import org.jspecify.annotations.NullMarked;
