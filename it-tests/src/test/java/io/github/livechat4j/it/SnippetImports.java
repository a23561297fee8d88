package io.github.livechat4j.it;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks that a snippet imports each public type of this project that it uses, so that a reader can paste it. */
final class SnippetImports {

    private static final Pattern TYPE = Pattern.compile("(?<![\\w.])[A-Z]\\w*");
    private static final Pattern NO_CODE = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|//.*");
    private static final Pattern IMPORT = Pattern.compile("import ([\\w.]+)\\.(\\w+);");

    /** The qualified names by simple name; two packages can have the same simple name. */
    private static final Map<String, Set<String>> OURS = publicTypes();

    private SnippetImports() {}

    /** Returns a line for each missing import, with the place in the document. */
    static List<String> missing(Snippet snippet) {
        Set<String> imported = snippet.code().entrySet().stream()
                .filter(line -> !snippet.given().contains(line.getKey()))
                .flatMap(line -> IMPORT.matcher(line.getValue()).results())
                .map(found -> found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> missing = new ArrayList<>();
        snippet.code().forEach((number, line) -> {
            if (!snippet.given().contains(number) && !line.startsWith("import ")) {
                TYPE.matcher(NO_CODE.matcher(line).replaceAll(""))
                        .results()
                        .map(MatchResult::group)
                        .filter(name -> OURS.containsKey(name) && imported.add(name))
                        .forEach(name -> missing.add(snippet.at(number) + " needs "
                                + OURS.getOrDefault(name, Set.of()).stream()
                                        .map(type -> "import " + type + ";")
                                        .collect(Collectors.joining(" or "))));
            }
        });
        return missing;
    }

    /** Reads the class files without loading them, because some classes need optional libraries. */
    private static Map<String, Set<String>> publicTypes() {
        Map<String, Set<String>> types = new TreeMap<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.livechat4j")
                        .stream()
                        .filter(type ->
                                type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .forEach(type -> types.computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
                                .add(type.getName()));
        return types;
    }
}
