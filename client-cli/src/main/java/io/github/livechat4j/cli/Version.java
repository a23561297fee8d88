package io.github.livechat4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Provides the text of {@code --version}. */
public final class Version implements IVersionProvider {

    private static final String RESOURCE = "/livechat4j/cli.properties";

    /** Called by picocli. */
    public Version() {}

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"livechat " + number(), "Java " + Runtime.version()};
    }

    /**
     * Returns the version.
     *
     * @return the version of this build, such as {@code 0.2.0}
     * @throws IOException if the build has left it out
     */
    public static String number() throws IOException {
        try (InputStream resource = Version.class.getResourceAsStream(RESOURCE)) {
            Properties properties = new Properties();
            properties.load(resource);
            return properties.getProperty("version");
        }
    }
}
