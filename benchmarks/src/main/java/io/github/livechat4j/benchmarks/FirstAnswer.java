package io.github.livechat4j.benchmarks;

/** A program that makes one call in a cold JVM: {@code CONTENDER WORKLOAD URL}. It prints the number of the answer. */
public final class FirstAnswer {

    private FirstAnswer() {}

    /**
     * Makes the call.
     *
     * @param arguments the names of a {@link ContenderKind} and of a {@link Workload}, and the base URL
     * @throws Exception if the call fails
     */
    public static void main(String[] arguments) throws Exception {
        Contender contender = ContenderKind.valueOf(arguments[0]).create(arguments[2]);
        System.out.println(Workload.valueOf(arguments[1]).call(contender));
        System.exit(0);
    }
}
