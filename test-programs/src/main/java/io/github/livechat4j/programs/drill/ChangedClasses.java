package io.github.livechat4j.programs.drill;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Loads the classes of this project again, with the classes that were generated from a changed contract. */
public final class ChangedClasses extends URLClassLoader {

    private static final String OURS = "io.github.livechat4j.";

    private ChangedClasses(URL[] places) {
        super(places, ChangedClasses.class.getClassLoader());
    }

    /**
     * Returns a class loader for the classes of a change, then those of the unchanged contract, then those of the class
     * path.
     *
     * @param change an accepted change
     * @return the class loader, which must be closed
     */
    public static ChangedClasses of(DrilledChange change) {
        List<Path> places = new ArrayList<>(List.of(
                change.directory().resolve("classes"),
                change.directory().resolveSibling("unchanged").resolve("classes")));
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .forEach(places::add);
        return new ChangedClasses(places.stream().map(ChangedClasses::url).toArray(URL[]::new));
    }

    private static URL url(Path place) {
        try {
            return place.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(place.toString(), e);
        }
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
