package io.github.livechat4j.cli.drill;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The classes of this project once more, with those that were generated of a changed contract in place of their own. */
final class ChangedClasses extends URLClassLoader {

    private static final String OURS = "io.github.livechat4j.";

    private ChangedClasses(URL[] places) {
        super(places, ChangedClasses.class.getClassLoader());
    }

    static ChangedClasses of(Path change) throws IOException {
        List<Path> places = new ArrayList<>(List.of(
                change.resolve("classes"), change.resolveSibling("unchanged").resolve("classes")));
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .forEach(places::add);
        URL[] urls = new URL[places.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = places.get(i).toUri().toURL();
        }
        return new ChangedClasses(urls);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            return name.startsWith(OURS) ? findClass(name) : super.loadClass(name, resolve);
        }
    }

    @Override
    public URL getResource(String name) {
        URL own = findResource(name);
        return own == null ? Objects.requireNonNull(super.getResource(name), name) : own;
    }
}
