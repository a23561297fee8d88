package io.github.livechat4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Calls every operation of the contract through its generated method with the contract's examples, and checks requests
 * and answers against the contract. The test needs no change for a new operation.
 */
class ContractTest {

    private static final ContractValidator VALIDATOR = new ContractValidator(ContractDocument.bundled());

    @TestFactory
    Stream<DynamicTest> anOperation_whenCalledOnStubs_thenKeepsTheContract() throws IOException {
        List<ContractOperation> operations = BundledContract.load().operations();
        return tests("stubs", operations, ContractCalls.onStubs(operations, VALIDATOR));
    }

    @TestFactory
    Stream<DynamicTest> anOperation_whenCalledOnTheSandbox_thenKeepsTheContract() throws IOException {
        return tests("the sandbox", BundledContract.load().operations(), ContractCalls.onTheSandbox(VALIDATOR));
    }

    private static Stream<DynamicTest> tests(String service, List<ContractOperation> operations, ContractCalls calls) {
        List<ContractCalls.Call> made = new ArrayList<>();
        return operations.stream()
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    List<ContractCalls.Call> called = calls.call(operation);
                    made.addAll(called);

                    assertThat(called)
                            .isNotEmpty()
                            .allSatisfy(call ->
                                    assertThat(call.faults()).as(call.way()).isEmpty());
                }))
                .onClose(() -> {
                    calls.close();
                    print(service, made);
                });
    }

    @SuppressWarnings("SystemOut") // prints a table for people
    private static void print(String service, List<ContractCalls.Call> calls) {
        calls.forEach(call -> System.out.printf(
                "%-28s %-20s %-8s %s%n",
                call.operation(),
                call.way(),
                call.faults().isEmpty() ? "kept" : "BROKEN",
                call.exchange() == null ? "" : call.exchange().request()));
        long kept = calls.stream().filter(call -> call.faults().isEmpty()).count();
        System.out.printf("%d of %d calls keep the contract on %s.%n", kept, calls.size(), service);
    }
}
