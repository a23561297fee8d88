package io.github.livechat4j.spring.boot;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Explains an invalid property at start-up, and names the place where it is set. */
final class LiveChatFailureAnalyzer extends AbstractFailureAnalyzer<LiveChatConfigurationException> {

    private final Environment environment;

    LiveChatFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LiveChatConfigurationException cause) {
        return new FailureAnalysis(cause.getMessage() + origin(cause.property()), cause.action(), cause);
    }

    private String origin(String property) {
        ConfigurationPropertyName name = ConfigurationPropertyName.of(property);
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            var found = source.getConfigurationProperty(name);
            if (found != null && found.getOrigin() != null) {
                return System.lineSeparator() + "It is set in " + found.getOrigin() + ".";
            }
        }
        return "";
    }
}
