package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    private final RetryBudget budget = new RetryBudget();

    private int takeAll() {
        int taken = 0;
        while (budget.takeOne()) {
            taken++;
        }
        return taken;
    }

    private void succeed(int times) {
        for (int i = 0; i < times; i++) {
            budget.onSuccess();
        }
    }

    @Test
    void hasAHundredRetriesAtFirst() {
        assertThat(takeAll()).isEqualTo(100);
    }

    @Test
    void earnsARetryByFiveSuccesses() {
        takeAll();

        succeed(4);
        assertThat(budget.takeOne()).isFalse();

        succeed(1);
        assertThat(budget.takeOne()).isTrue();
        assertThat(budget.takeOne()).isFalse();
    }

    @Test
    void holdsNoMoreThanAHundredWhateverSucceeds() {
        succeed(1000);

        assertThat(takeAll()).isEqualTo(100);
    }
}
