/** For the tests of applications: a LiveChat service in the test's own process. */
@NullMarked
package io.github.livechat4j.spring.boot.test;

import org.jspecify.annotations.NullMarked;
