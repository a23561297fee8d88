package io.github.livechat4j.testkit.internal.contract;

import java.util.List;

/** What was sent is not what the contract asks for. */
public final class BadArgumentsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    BadArgumentsException(List<String> problems) {
        super(problems.toString(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /**
     * Says what is wrong.
     *
     * @return a sentence for each problem, which names the argument
     */
    public List<String> problems() {
        return problems;
    }
}
