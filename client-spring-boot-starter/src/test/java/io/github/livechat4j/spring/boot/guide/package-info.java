/** The application of docs/guide/spring-boot.md. */
@NullMarked
package io.github.livechat4j.spring.boot.guide;

import org.jspecify.annotations.NullMarked;
