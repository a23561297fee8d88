package io.github.livechat4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TourTest {

    @Test
    void everyOperationAnswersThroughItsGeneratedMethod() {
        List<String> operations = BundledContract.load().operations().stream()
                .map(ContractOperation::id)
                .toList();

        List<Tour.Stop> stops = Tour.stops();

        assertThat(stops).extracting(Tour.Stop::operation).isEqualTo(operations);
        assertThat(stops).noneMatch(stop -> stop.answer().equals("nothing"));
    }
}
