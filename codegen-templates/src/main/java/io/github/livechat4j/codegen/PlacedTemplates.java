package io.github.livechat4j.codegen;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.openapitools.codegen.api.TemplatingEngineAdapter;
import org.openapitools.codegen.api.TemplatingExecutor;
import org.openapitools.codegen.model.ModelMap;

/** The host's template engine, with errors that name the part of the contract. */
final class PlacedTemplates implements TemplatingEngineAdapter {

    private static final String CLASS_NAME = "classname";

    private final TemplatingEngineAdapter engine;
    private final UnaryOperator<String> placeOf;

    /**
     * Wraps an engine.
     *
     * @param engine the engine of the host
     * @param placeOf returns the place in the contract for the name of a class, empty if it has none
     */
    PlacedTemplates(TemplatingEngineAdapter engine, UnaryOperator<String> placeOf) {
        this.engine = engine;
        this.placeOf = placeOf;
    }

    @Override
    public String getIdentifier() {
        return engine.getIdentifier();
    }

    @Override
    public String[] getFileExtensions() {
        return engine.getFileExtensions();
    }

    @Override
    public boolean handlesFile(String file) {
        return engine.handlesFile(file);
    }

    @Override
    public boolean templateExists(TemplatingExecutor executor, String template) {
        return engine.templateExists(executor, template);
    }

    @Override
    public String compileTemplate(TemplatingExecutor executor, Map<String, Object> bundle, String template)
            throws IOException {
        try {
            return engine.compileTemplate(executor, bundle, template);
        } catch (RuntimeException e) {
            String place = placeOf.apply(className(bundle));
            if (place.isEmpty()) {
                throw e;
            }
            throw new UnfitContractException(place, "the template " + template + " failed: " + e, e);
        }
    }

    private static String className(Map<String, Object> bundle) {
        if (bundle.get("models") instanceof List<?> models
                && !models.isEmpty()
                && models.get(0) instanceof ModelMap model) {
            return model.getModel().classname;
        }
        return String.valueOf(bundle.get(CLASS_NAME));
    }
}
