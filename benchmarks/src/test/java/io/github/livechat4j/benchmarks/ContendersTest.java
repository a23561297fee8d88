package io.github.livechat4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContendersTest {

    @TempDir
    static Path data;

    @BeforeAll
    static void writeTheAnswers() throws IOException {
        FixedData.write(data, 100);
    }

    @ParameterizedTest
    @EnumSource
    void call_whenMadeByEachContender_thenAllReadTheSameNumber(Workload workload) throws Exception {
        Map<ContenderKind, Long> numbers = new EnumMap<>(ContenderKind.class);
        try (ServerProcess server = ServerProcess.answering(data.resolve(workload.file()))) {
            for (ContenderKind kind : ContenderKind.values()) {
                try (Contender contender = kind.create(server.url())) {
                    numbers.put(kind, workload.call(contender));
                }
            }
        }

        assertThat(numbers.values()).allSatisfy(number -> assertThat(number)
                .as("%s", numbers)
                .isPositive()
                .isEqualTo(numbers.get(ContenderKind.FLOOR)));
    }
}
