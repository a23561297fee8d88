package io.github.livechat4j.codegen;

import io.github.livechat4j.incremental.InputHash;
import io.github.livechat4j.incremental.StepRecord;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.DefaultGenerator;

/**
 * Generates the client in the build of {@code client-generated}. It does nothing if neither the contract nor the
 * generator nor the generated sources have changed. Otherwise it formats and writes only the sources that have changed,
 * so that the others keep their time.
 */
public final class GenerateClient {

    private static final String API_PACKAGE = "io.github.livechat4j.api";
    private static final String MODEL_PACKAGE = "io.github.livechat4j.model";
    private static final String MODULE = "io.github.livechat4j.generated";

    private GenerateClient() {}

    /**
     * Runs in the module's build.
     *
     * @param arguments the contract, as one document; the file with the location of each of its parts, which may be
     *     missing; the output directory, which then holds nothing but the generated sources; the file in which it notes
     *     what it has read and written; the directory of the compiled classes, which it deletes unless the compiler
     *     needs to read only changed sources; the directory of the module; and the version of Java for the compiler
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Path contract = Path.of(arguments[0]);
        Path output = Path.of(arguments[2]);
        Path record = Path.of(arguments[3]);
        Path classes = Path.of(arguments[4]);
        Path module = Path.of(arguments[5]);
        String program = new InputHash()
                .program(GenerateClient.class)
                .files(module.resolve("pom.xml"))
                .files(module.resolve("../pom.xml"))
                .text("release", arguments[6])
                .hex();
        // without the locations, which only serve messages of errors
        String inputs = program + "-" + new InputHash().files(contract).hex();
        StepRecord before = StepRecord.read(record);
        if (before.isCurrent(inputs, output) && before.isAllOf(output)) {
            return;
        }
        Files.deleteIfExists(record);
        Path drafts = record.resolveSibling("generated-drafts");
        DraftSources.delete(drafts);
        LiveChatCodegen codegen = new LiveChatCodegen();
        codegen.additionalProperties().put(LiveChatCodegen.UNFORMATTED, "true");
        codegen.additionalProperties().put(LiveChatCodegen.MODULE_NAME, MODULE);
        codegen.additionalProperties().put(LiveChatCodegen.PLACES, arguments[1]);
        generate(contract, drafts, codegen);
        Files.createDirectories(output);
        boolean isSameProgram = before.inputs().startsWith(program);
        DraftSources sources = new DraftSources(drafts, output, codegen::format);
        StepRecord after = sources.moveChanged(inputs, isSameProgram ? before : StepRecord.NONE);
        if (!isSameProgram || sources.hasChangedCode()) {
            // the compiler then reads all sources, otherwise only those that are newer than their class
            DraftSources.delete(classes);
        }
        after.write(record);
    }

    private static void generate(Path contract, Path folder, LiveChatCodegen codegen) throws IOException {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult parsed = new OpenAPIParser().readContents(Files.readString(contract), null, options);
        if (parsed.getOpenAPI() == null) {
            throw new IllegalStateException(contract + " is not an OpenAPI document: " + parsed.getMessages());
        }
        codegen.setOutputDir(folder.toString());
        codegen.setApiPackage(API_PACKAGE);
        codegen.setModelPackage(MODEL_PACKAGE);
        DefaultGenerator generator = new DefaultGenerator(false);
        generator.setGenerateMetadata(false);
        generator
                .opts(new ClientOptInput().openAPI(parsed.getOpenAPI()).config(codegen))
                .generate();
    }
}
