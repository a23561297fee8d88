package io.github.livechat4j.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(240)
class PageReaderTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final PageSource<Integer> source = page -> new Page<>(page, List.of(asked.incrementAndGet()), 99, 99);

    @Test
    void read_whenAPageWasReadAhead_thenGivesThatOnceAndAsksAgainThen() {
        PageReader<Integer> reader = new PageReader<>(source, 2);
        reader.ahead(3);

        assertThat(reader.read(3).items()).containsExactly(1);
        assertThat(reader.read(3).items()).containsExactly(2);
        reader.close();
    }

    @Test
    void ahead_whenAPageIsAskedForTwice_thenReadsItOnce() {
        PageReader<Integer> reader = new PageReader<>(source, 2);
        reader.ahead(3);
        reader.ahead(3);

        reader.read(3);

        assertThat(asked).hasValue(1);
        reader.close();
    }

    @Test
    void ahead_whenTooManyAreOnTheirWay_thenReadsNoMore() {
        PageReader<Integer> reader = new PageReader<>(source, 2);
        List.of(1, 2, 3).forEach(reader::ahead);

        reader.flush();

        assertThat(asked).hasValue(2);
        reader.close();
    }

    @Test
    void flush_whenAPageIsOnItsWay_thenWaitsForItAndThrowsItAway() {
        CountDownLatch answered = new CountDownLatch(1);
        PageReader<Integer> reader = new PageReader<>(
                page -> {
                    Page<Integer> answer = source.fetch(page);
                    answered.countDown();
                    return answer;
                },
                2);
        reader.ahead(3);

        reader.flush();

        assertThat(answered.getCount()).isZero();
        assertThat(reader.read(3).items()).containsExactly(2);
        reader.close();
    }

    @Test
    void close_whenPagesWereReadAhead_thenForgetsThemAndCanReadAheadAgain() {
        PageReader<Integer> reader = new PageReader<>(source, 2);
        reader.ahead(3);
        reader.flush();
        reader.ahead(3);
        reader.close();

        reader.ahead(4);

        assertThat(reader.read(4).number()).isEqualTo(4);
        reader.close();
    }
}
