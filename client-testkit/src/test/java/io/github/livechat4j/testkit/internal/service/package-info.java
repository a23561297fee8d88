@NullMarked
package io.github.livechat4j.testkit.internal.service;

import org.jspecify.annotations.NullMarked;
