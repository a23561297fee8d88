package io.github.livechat4j.spring.boot.test;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.util.ClassUtils;

/**
 * Makes the customizer for tests with the annotation. Spring calls it for every test of an application, so it must work
 * without the testkit on the class path.
 */
final class SandboxContextCustomizerFactory implements ContextCustomizerFactory {

    private static final String SANDBOX = "io.github.livechat4j.testkit.LiveChatSandbox";

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        if (!TestContextAnnotationUtils.hasAnnotation(testClass, AutoConfigureLiveChatSandbox.class)) {
            return null;
        }
        if (!ClassUtils.isPresent(SANDBOX, testClass.getClassLoader())) {
            throw new IllegalStateException("@AutoConfigureLiveChatSandbox on " + testClass.getName()
                    + " needs io.github.livechat4j:livechat4j-client-testkit on the class path of the tests");
        }
        return new SandboxContextCustomizer();
    }
}
