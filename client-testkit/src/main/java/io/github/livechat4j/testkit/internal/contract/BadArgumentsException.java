package io.github.livechat4j.testkit.internal.contract;

import java.util.List;

/** Thrown if the arguments of a request violate the contract. */
public final class BadArgumentsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    BadArgumentsException(List<String> problems) {
        super(problems.toString(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /**
     * Returns the problems.
     *
     * @return one sentence for each problem, which names the argument
     */
    public List<String> problems() {
        return problems;
    }
}
