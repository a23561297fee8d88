package io.github.livechat4j.it;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.livechat4j.api.Resources;
import io.github.livechat4j.client.LiveChat;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** Checks the dependencies between packages, and calls that are forbidden everywhere. */
class ArchitectureTest {

    private static final String ROOT = "io.github.livechat4j.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.livechat4j")
            .that(not(resideInAnyPackage(
                    "..livechat4j.incremental..",
                    "..livechat4j.it..",
                    "..livechat4j.names..",
                    "..livechat4j.programs..",
                    "..livechat4j.release..",
                    "..livechat4j.spec..",
                    "..livechat4j.spring..",
                    "..livechat4j.testkit..")));

    @Test
    void packages_whenTheyKnowOthers_thenOnlyThoseBelowThem() {
        Map<String, Set<String>> known = new TreeMap<>();
        for (JavaClass each : CLASSES) {
            Set<String> others = known.computeIfAbsent(name(each), unseen -> new TreeSet<>());
            each.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith(ROOT))
                    .map(ArchitectureTest::name)
                    .filter(other -> !other.equals(name(each)))
                    .forEach(others::add);
        }

        assertThat(known.keySet()).containsExactlyInAnyOrderElementsOf(PackageDependencies.ALLOWED.keySet());
        known.forEach((name, others) ->
                assertThat(PackageDependencies.ALLOWED.get(name)).as(name).containsAll(others));
    }

    private static String name(JavaClass each) {
        return each.getPackageName().substring(ROOT.length());
    }

    @Test
    void packages_whenTheyKnowEachOther_thenNotInACircle() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void modules_whenTheyShareAPackage_thenTheBuildFails() {
        Map<String, Set<String>> modules = CLASSES.stream()
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName, Collectors.mapping(ArchitectureTest::module, Collectors.toSet())));

        assertThat(modules)
                .allSatisfy((name, holders) -> assertThat(holders).as(name).hasSize(1));
        assertThat(modules.get(Resources.class.getPackageName()))
                .isNotEqualTo(modules.get(LiveChat.class.getPackageName()));
    }

    private static String module(JavaClass each) {
        String resource = each.getName().replace('.', '/') + ".class";
        String source = each.getSource().orElseThrow().getUri().toString();
        return source.substring(0, source.length() - resource.length());
    }

    @Test
    void time_whenTold_thenByTheClockOfTheClient() {
        noClasses()
                .that(not(simpleName("Environment"))
                        .and(not(simpleName("Archive")))
                        .and(not(simpleName("JdbcIdempotencyStore")))
                        .and(not(simpleName("Replication"))))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(InstantSource.class, "system")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .because("a test brings its own clock")
                .check(CLASSES);
    }

    @Test
    void threads_whenTheyWait_thenByTheSleeperOfTheClient() {
        noClasses()
                .that(not(simpleName("Sleeper")))
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", long.class, int.class)
                .because("a test waits for nothing")
                .check(CLASSES);
    }

    @Test
    void logs_whenWritten_thenAreForThoseWhoLookForFaults() {
        noClasses()
                .should()
                .callMethodWhere(call(Logger.class, "info", "error"))
                .because("a library leaves the log to its users, and throws what went wrong")
                .check(CLASSES);
        noClasses()
                .should()
                .accessClassesThat()
                .haveFullyQualifiedName("java.util.logging.Logger")
                .check(CLASSES);
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaMethodCall> call(Class<?> owner, String... names) {
        Set<String> all = Set.of(names);
        return DescribedPredicate.describe(
                owner.getSimpleName() + " " + all,
                called -> called.getTargetOwner().isEquivalentTo(owner) && all.contains(called.getName()));
    }

    @Test
    void loggers_whenKept_thenAreOfTheirClass() {
        fields().that()
                .haveRawType(Logger.class)
                .should()
                .bePrivate()
                .andShould()
                .beStatic()
                .andShould()
                .beFinal()
                .check(CLASSES);
    }

    @Test
    void names_whenGiven_thenSayWhatAThingIsFor() {
        classes()
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Base)")
                .check(CLASSES);
    }

    @Test
    void optionalLibraries_whenMissing_thenOnlyThoseWhoAskForThemMiss() {
        noClasses()
                .that(not(simpleName("BucketPacer")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.github.bucket4j..")
                .check(CLASSES);
        noClasses()
                .that(not(resideInAnyPackage(ROOT + "metrics")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micrometer..")
                .check(CLASSES);
    }

    @Test
    void generatedCode_whenCompiled_thenNeedsLittle() {
        classes()
                .that()
                .resideInAnyPackage(ROOT + "api", ROOT + "model")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        ROOT + "api",
                        ROOT + "model",
                        "java..",
                        "feign",
                        "com.fasterxml.jackson.annotation",
                        "org.jspecify.."))
                .check(CLASSES);
    }

    @Test
    void theTransport_whenApacheHttpClient_thenIsKnownToItsPackageOnly() {
        Set<String> others = Stream.of("api", "model", "error", "auth", "wire", "client")
                .map(name -> ROOT + name + "..")
                .collect(Collectors.toSet());

        noClasses()
                .that()
                .resideInAnyPackage(others.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.hc..")
                .check(CLASSES);
    }
}
