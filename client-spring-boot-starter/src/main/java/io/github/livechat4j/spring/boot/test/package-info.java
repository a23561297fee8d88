/** Support for tests of applications: a sandbox, which simulates the service in the process of the test. */
@NullMarked
package io.github.livechat4j.spring.boot.test;

import org.jspecify.annotations.NullMarked;
