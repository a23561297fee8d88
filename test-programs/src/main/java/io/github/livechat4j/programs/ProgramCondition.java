package io.github.livechat4j.programs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Decides whether a test with {@link NeedsProgram} runs. */
final class ProgramCondition implements ExecutionCondition {

    private final Map<String, String> environment;

    @SuppressWarnings("unused") // called by JUnit
    ProgramCondition() {
        this(System.getenv());
    }

    ProgramCondition(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<NeedsProgram> needs = AnnotationSupport.findAnnotation(context.getElement(), NeedsProgram.class);
        return needs.map(this::evaluate).orElseGet(() -> ConditionEvaluationResult.enabled("needs no program"));
    }

    ConditionEvaluationResult evaluate(NeedsProgram needs) {
        ProgramSearch search = new ProgramSearch(environment.getOrDefault("PATH", ""));
        List<String> missing = search.missing(List.of(needs.value()));
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("the programs are there");
        }
        String reason = "needs " + String.join(", ", missing) + ", not found on this machine; Debian's packages: "
                + needs.packages();
        if (environment.getOrDefault("CI", "").isEmpty()) {
            return ConditionEvaluationResult.disabled(reason);
        }
        throw new IllegalStateException(reason + ". Where CI is set, no test may be skipped");
    }
}
