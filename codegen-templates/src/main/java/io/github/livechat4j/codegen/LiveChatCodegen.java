package io.github.livechat4j.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.api.TemplatingEngineAdapter;
import org.openapitools.codegen.languages.JavaClientCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * Generates the Feign interfaces, the models and their builders from the contract.
 *
 * <p>The stock Java generator hosts it and provides the template engine. This generator derives types directly from the
 * contract ({@link JavaTypes}) and writes none of the stock support code. {@link GenerateClient} runs it in the build.
 */
public final class LiveChatCodegen extends JavaClientCodegen {

    /** The generator's name. */
    public static final String NAME = "livechat4j";

    /** The option with the name of the generated Java module; without it no module descriptor is generated. */
    static final String MODULE_NAME = "moduleName";

    /** The option that turns the formatter off, for a drill that only compiles the sources. */
    public static final String UNFORMATTED = "unformatted";

    /** The option with the name of the file that contains the location of each part of the contract. */
    static final String PLACES = "places";

    private static final String ASYNC_API = "asyncApi.mustache";

    private final Names names = new GeneratedNames();
    private @Nullable Views views;

    /** Creates the generator, for the service loader. */
    public LiveChatCodegen() {
        embeddedTemplateDir = NAME;
        templateDir = NAME;
        setSkipSortingOperations(true);
        setLibrary(FEIGN);
        cliOptions.add(CliOption.newString(
                MODULE_NAME, "The name of the Java module; without it no module descriptor is generated"));
        cliOptions.add(CliOption.newString(
                PLACES,
                "The file with the location of each part of the contract, for error messages; it may be missing"));
        cliOptions.add(CliOption.newString(UNFORMATTED, "Any value: the sources are not formatted"));
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public String getHelp() {
        return "Generates the Feign interfaces and models of livechat4j.";
    }

    @Override
    public void processOpts() {
        super.processOpts();
        setEnablePostProcessFile(!additionalProperties.containsKey(UNFORMATTED));
        replace(apiTemplateFiles, Map.of("api.mustache", ".java", ASYNC_API, ".java"));
        replace(modelTemplateFiles, Map.of("model.mustache", ".java", "builder.mustache", "Builder.java"));
        List.of(apiTestTemplateFiles, modelTestTemplateFiles, apiDocTemplateFiles, modelDocTemplateFiles)
                .forEach(Map::clear);
        supportingFiles.clear();
        // otherwise the host generates no model for a schema with the name of a class that it imports
        importMapping.clear();
        addSupportingFile("apiPackage.mustache", apiPackage, "package-info.java");
        addSupportingFile("PathSegment.mustache", apiPackage, "PathSegment.java");
        addSupportingFile("Resources.mustache", apiPackage, "Resources.java");
        addSupportingFile("AsyncResources.mustache", apiPackage, "AsyncResources.java");
        addSupportingFile("modelPackage.mustache", modelPackage, "package-info.java");
        addSupportingFile("Arguments.mustache", modelPackage, "Arguments.java");
        addSupportingFile("ModelCodec.mustache", modelPackage, "ModelCodec.java");
        addSupportingFile("ModelJson.mustache", modelPackage, "ModelJson.java");
        addSupportingFile("RecordBuilder.mustache", modelPackage, "RecordBuilder.java");
        if (additionalProperties.containsKey(MODULE_NAME)) {
            supportingFiles.add(new SupportingFile("module.mustache", sourceFolder, "module-info.java"));
        }
    }

    private static void replace(Map<String, String> templates, Map<String, String> ours) {
        templates.clear();
        templates.putAll(ours);
    }

    private void addSupportingFile(String template, String inPackage, String file) {
        String folder = (sourceFolder + File.separator + inPackage).replace(".", File.separator);
        supportingFiles.add(new SupportingFile(template, folder, file));
    }

    /** Turns off the stock rewriting of schemas, which would change the schemas that {@link JavaTypes} reads. */
    @Override
    public boolean getUseOpenapiNormalizer() {
        return false;
    }

    @Override
    public void preprocessOpenAPI(OpenAPI document) {
        Object lines = additionalProperties.get(PLACES);
        ContractPlaces places = ContractPlaces.of(
                document, lines == null ? SourceLines.UNKNOWN : SourceLines.read(Path.of(lines.toString())));
        FormBodies.leaveOutOf(document, places);
        views = Views.of(document, names, places);
        additionalProperties.put("resources", views.resources());
        if (document.getServers() != null && !document.getServers().isEmpty()) {
            additionalProperties.put("serviceUrl", document.getServers().get(0).getUrl());
        }
        super.preprocessOpenAPI(document);
    }

    @Override
    public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> models) {
        Map<String, ModelsMap> processed = super.postProcessAllModels(models);
        processed.forEach((component, model) -> {
            ModelView view = views().models().get(component);
            if (view != null) {
                model.put(view.kind(), view);
            }
        });
        return processed;
    }

    @Override
    public OperationsMap postProcessOperationsWithModels(OperationsMap operations, List<ModelMap> models) {
        List<OperationView> views = operations.getOperations().getOperation().stream()
                .map(this::view)
                .toList();
        List<String> headers = views.get(0).headers();
        boolean shared = views.stream().allMatch(view -> view.headers().equals(headers));
        operations.put("asyncClassname", Names.async(operations.getOperations().getClassname()));
        operations.put("headers", shared ? headers : List.of());
        operations.put(
                "methods",
                shared ? views.stream().map(OperationView::withoutHeaders).toList() : views);
        operations.put(
                "modelNames",
                models.stream().map(model -> model.getModel().classname).toList());
        operations.put(
                "doc",
                views().docOf(operations
                        .getOperations()
                        .getOperation()
                        .get(0)
                        .tags
                        .get(0)
                        .getName()));
        return operations;
    }

    @Override
    public String apiFilename(String templateName, String tag) {
        String file = super.apiFilename(templateName, tag);
        return templateName.equals(ASYNC_API) ? file.replace(toApiName(tag), Names.async(toApiName(tag))) : file;
    }

    private OperationView view(CodegenOperation operation) {
        return views().operation(operation.httpMethod.toUpperCase(Locale.ROOT) + " " + operation.path);
    }

    @Override
    public void postProcessFile(File file, String fileType) {
        format(file.toPath());
    }

    /**
     * Formats a generated file in place, or deletes it if its template printed nothing. Leaves a file that is not Java.
     *
     * @throws UnfitContractException if the file is not valid Java and was made from a part of the contract
     * @throws IllegalStateException if any other file is not valid Java
     */
    void format(Path file) {
        String name = file.getFileName().toString();
        if (!name.endsWith(".java")) {
            return;
        }
        try {
            SourceFormat.apply(file);
        } catch (IllegalStateException e) {
            String place = views().placeOf(name.replace(".java", ""));
            if (place.isEmpty()) {
                throw e;
            }
            throw new UnfitContractException(place, String.valueOf(e.getMessage()), e);
        }
    }

    /** Wraps the engine, so that the error of a template names the part of the contract. */
    @Override
    public TemplatingEngineAdapter processTemplatingEngine(TemplatingEngineAdapter engine) {
        return new PlacedTemplates(super.processTemplatingEngine(engine), className -> views().placeOf(className));
    }

    /** Prints nothing, because the host would print an advertisement. */
    @Override
    public void postProcess() {}

    /**
     * Returns the class name by our rules, because a schema may have the name of a class that the host treats
     * differently.
     */
    @Override
    public String toModelName(String component) {
        return names.type(component);
    }

    @Override
    public String toApiName(String tag) {
        return names.api(tag);
    }

    private Views views() {
        if (views == null) {
            throw new IllegalStateException("the contract has not been read yet");
        }
        return views;
    }
}
