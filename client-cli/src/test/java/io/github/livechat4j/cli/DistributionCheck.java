package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.programs.NeedsProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Installs what the profile {@code distribution} made, and runs it without any other program. Only that profile runs
 * this class, so its name is not that of a test.
 */
@Timeout(600)
@NeedsProgram(
        value = {"tar", "dpkg-deb", "unshare", "chroot|/usr/sbin/chroot", "ldd", "fc-list"},
        packages = "tar dpkg util-linux coreutils libc-bin fontconfig fonts-dejavu-core")
class DistributionCheck {

    private static final Path DISTRIBUTION = Path.of(System.getProperty("distribution"));
    private static final String NAME = "livechat-" + System.getProperty("project.version");

    /** Makes a root directory of a package, and of the libraries and fonts that the package depends on. */
    private static final String CLEAN_ROOT = """
            set -e
            root=$1 package=$2
            mkdir -p "$root/bin" "$root/dev" "$root/proc" "$root/tmp"
            dpkg-deb -x "$package" "$root"
            fontconfig=$(find /usr/lib /lib -name 'libfontconfig.so.1' | head -n 1)
            cp -L /bin/sh "$root/bin/sh"
            for file in $(ldd /bin/sh "$fontconfig" $(find "$root/usr/lib/livechat" -name '*.so' -o -path '*/bin/*' -type f) 2>/dev/null |
              grep -o '/[^ :]*' | grep -v "^$root" | sort -u) "$fontconfig"; do
              mkdir -p "$root${file%/*}"
              cp -L "$file" "$root$file"
            done
            mkdir -p "$root/etc" "$root/usr/share/fonts/truetype"
            cp -a /etc/fonts "$root/etc"
            cp -a /usr/share/fontconfig "$root/usr/share"
            cp -a /usr/share/fonts/truetype/dejavu "$root/usr/share/fonts/truetype"
            """;

    private static final String IN_ROOT = """
            root=$1
            shift
            PATH=$PATH:/usr/sbin:/sbin
            mount --rbind /dev "$root/dev" && mount --rbind /proc "$root/proc" && chroot=$(command -v chroot) && exec env -i "$chroot" "$root" "$@"
            """;

    @TempDir
    private Path directory;

    private String run(List<String> command) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int exitCode = process.waitFor();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(exitCode).as(said).isZero();
        return said;
    }

    private Path unpacked(String archive) throws Exception {
        run(List.of("tar", "-xzf", DISTRIBUTION.resolve(archive).toString()));
        return directory.resolve(NAME);
    }

    private static String withoutPath(Path program, String words) {
        return "PATH= && unset JAVA_HOME && '" + program + "' " + words;
    }

    @Test
    void theArchive_whenUnpacked_thenRunsWithTheJavaOfTheMachine() throws Exception {
        Path launcher = unpacked(NAME + ".tar.gz").resolve("livechat");

        assertThat(run(List.of(
                        "env",
                        "-i",
                        "JAVA_HOME=" + System.getProperty("java.home"),
                        launcher.toString(),
                        "status",
                        "get",
                        "--sandbox",
                        "--sandbox-chats",
                        "10")))
                .contains("\"status\": \"online\"");
    }

    @Test
    void theArchive_whenThereIsNoJava_thenSaysWhatToInstall() throws Exception {
        Path launcher = unpacked(NAME + ".tar.gz").resolve("livechat");

        assertThat(run(List.of("/bin/sh", "-c", withoutPath(launcher, "--version; [ $? = 1 ]"))))
                .isEqualTo("livechat: there is no java; install Java 17 or newer, or set JAVA_HOME\n");
    }

    @Test
    void theArchiveForWindows_whenOpened_thenHasTheSameFilesAndAScriptOfItsLineEnds() throws Exception {
        try (ZipFile zip = new ZipFile(DISTRIBUTION.resolve(NAME + ".zip").toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName().substring(NAME.length() + 1)))
                    .contains(
                            "livechat",
                            "livechat.cmd",
                            "LICENSE",
                            "completion/livechat.bash",
                            "completion/_livechat",
                            "completion/livechat.fish",
                            "completion/livechat.ps1");
            String script = new String(
                    zip.getInputStream(zip.getEntry(NAME + "/livechat.cmd")).readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(script.replace("\r\n", "")).doesNotContain("\n");
            assertThat(script).contains("\"%~dp0livechat\" %*");
        }
    }

    @Test
    void theImage_whenThereIsNoJavaAndNoPath_thenRunsWhereItIsUnpacked() throws Exception {
        String image = NAME + "-" + System.getProperty("os.name") + "-" + System.getProperty("os.arch") + ".tar.gz";
        Path moved = Files.move(unpacked(image), directory.resolve("another place"));

        assertThat(run(List.of("/bin/sh", "-c", withoutPath(moved.resolve("livechat"), "demo --chats 500 -o demo"))))
                .contains("See file:");
        assertThat(directory.resolve("demo/scorecard.html")).isNotEmptyFile();
    }

    @Test
    void thePackage_whenInstalledOnACleanRoot_thenTheDemoRuns() throws Exception {
        Path root = Files.createDirectory(directory.resolve("root"));
        run(List.of("sh", "-c", CLEAN_ROOT, "sh", root.toString(), debian().toString()));
        assertThat(root.resolve("usr/bin/java")).doesNotExist();

        assertThat(run(inRoot(root, "/usr/lib/livechat/livechat", "--version")))
                .startsWith("livechat " + System.getProperty("project.version"));
        assertThat(run(inRoot(
                        root, "/bin/sh", "-c", "cd /tmp && PATH= && /usr/lib/livechat/livechat demo --chats 500")))
                .contains("See file:");
        assertThat(root.resolve("tmp/livechat-demo/chats.ndjson.gz")).isNotEmptyFile();
    }

    private static Path debian() throws IOException {
        try (var files = Files.newDirectoryStream(DISTRIBUTION, "*.deb")) {
            return files.iterator().next();
        }
    }

    private static List<String> inRoot(Path root, String... words) {
        List<String> command = new ArrayList<>(List.of("unshare", "--mount"));
        if (!System.getProperty("user.name").equals("root")) {
            command.add("--map-root-user");
        }
        command.addAll(List.of("sh", "-c", IN_ROOT, "sh", root.toString()));
        command.addAll(List.of(words));
        return command;
    }

    @Test
    void thePackage_whenDescribed_thenHasVersionDependenciesAndTheLinkOfTheCommand() throws Exception {
        assertThat(run(List.of("dpkg-deb", "--info", debian().toString())))
                .contains(
                        "Package: livechat",
                        "Version: " + System.getProperty("project.version").replace('-', '~'))
                .contains("Depends: libc6")
                .doesNotContain("@version@", "@depends@", "openjdk");
        assertThat(run(List.of("dpkg-deb", "--contents", debian().toString())))
                .contains("./usr/bin/livechat -> ../lib/livechat/livechat")
                .contains("./usr/share/bash-completion/completions/livechat")
                .contains("./usr/share/zsh/vendor-completions/_livechat")
                .contains("./usr/share/fish/vendor_completions.d/livechat.fish");
    }
}
