package io.github.livechat4j.spring.boot.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Starts a sandbox for the application context of a Spring Boot test, and configures the application to use it.
 *
 * <pre>{@code
 * @SpringBootTest
 * @AutoConfigureLiveChatSandbox
 * class LeadsTest {
 *     @Autowired LiveChatSandbox sandbox;
 * }
 * }</pre>
 *
 * <p>{@code livechat.login}, {@code livechat.token} and {@code livechat.base-url} are overridden before the application
 * reads them; a token file and a proxy are cleared. The sandbox is a bean, and is closed with the context. Tests that
 * share a context share the sandbox; {@code sandbox.reset()} restores its initial state.
 *
 * <p>Needs {@code livechat4j-client-testkit} on the class path of the tests.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AutoConfigureLiveChatSandbox {}
