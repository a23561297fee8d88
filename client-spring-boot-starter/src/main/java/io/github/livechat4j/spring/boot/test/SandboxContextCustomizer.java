package io.github.livechat4j.spring.boot.test;

import io.github.livechat4j.testkit.LiveChatSandbox;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Starts a sandbox for a context. All instances are equal, so that tests can share a context. */
record SandboxContextCustomizer() implements ContextCustomizer {

    private static final String BEAN = "liveChatSandbox";

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        LiveChatSandbox sandbox = LiveChatSandbox.start();
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton(BEAN, sandbox);
        // registered first, so that it is closed last
        beans.registerDisposableBean(BEAN, sandbox::close);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        BEAN,
                        Map.of(
                                "livechat.base-url", sandbox.baseUrl(),
                                "livechat.login", sandbox.login(),
                                "livechat.token", sandbox.token(),
                                "livechat.token-file", "",
                                "livechat.proxy.host", "",
                                "livechat.proxy.login", "",
                                "livechat.proxy.password", "")));
    }
}
