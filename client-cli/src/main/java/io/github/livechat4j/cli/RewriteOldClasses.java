package io.github.livechat4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites class files from before Java 6, such as those of picocli, to the format of Java 8. The JVM does not write
 * old classes to an archive of classes, and would read and verify them at each start. The build calls this.
 */
public final class RewriteOldClasses {

    /** Where a class file has the lower byte of its major version. */
    private static final int MAJOR_VERSION = 7;

    private RewriteOldClasses() {}

    /**
     * Rewrites the classes of a jar.
     *
     * @param arguments one argument: the jar, which is replaced
     * @throws IOException if the jar cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        Path rewritten = jar.resolveSibling(jar.getFileName() + ".rewritten");
        URL[] classes = {jar.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, ClassLoader.getPlatformClassLoader());
                JarFile entries = new JarFile(jar.toFile());
                OutputStream file = Files.newOutputStream(rewritten);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (JarEntry entry : Collections.list(entries.entries())) {
                JarEntry copy = new JarEntry(entry);
                copy.setCompressedSize(-1);
                byte[] content = content(entries, entry);
                if (isOldClass(entry.getName(), content)) {
                    content = rewrite(content, loader);
                    copy.setSize(content.length);
                    copy.setCrc(crc(content));
                }
                zip.putNextEntry(copy);
                zip.write(content);
                zip.closeEntry();
            }
        }
        Files.move(rewritten, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] content(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static long crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }

    private static boolean isOldClass(String name, byte[] content) {
        return name.endsWith(".class") && content[MAJOR_VERSION] < Opcodes.V1_6;
    }

    /** Returns the class in the format of Java 8, with the stack map frames that this format requires. */
    static byte[] rewrite(byte[] old, ClassLoader loader) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return loader;
            }
        };
        ClassVisitor visitor = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visit(
                    int version, int access, String name, String signature, String superName, String[] interfaces) {
                super.visit(Opcodes.V1_8, access, name, signature, superName, interfaces);
            }
        };
        new ClassReader(old).accept(visitor, ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }
}
