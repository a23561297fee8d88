package io.github.livechat4j.spring.boot.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a test of Spring Boot: starts a sandbox for its application context, and points the application at it.
 *
 * <pre>{@code
 * @SpringBootTest
 * @AutoConfigureLiveChatSandbox
 * class LeadsTest {
 *     @Autowired LiveChatSandbox sandbox;
 * }
 * }</pre>
 *
 * <p>{@code livechat.login}, {@code livechat.token} and {@code livechat.base-url} are set before the application reads them, in place of
 * whatever else sets them; a token file and a proxy of the application are left out. The sandbox is a bean, and is closed with the
 * context. Tests that share a context share it: {@code sandbox.reset()} makes it as it was in the beginning.
 *
 * <p>Needs {@code livechat4j-client-testkit} on the class path of the tests.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AutoConfigureLiveChatSandbox {}
