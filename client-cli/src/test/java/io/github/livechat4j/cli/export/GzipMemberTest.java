package io.github.livechat4j.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipMemberTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void resume_whenCutAtAnyCheckpoint_thenGivesAllBytes(int seed) throws IOException {
        Random random = new Random(seed);
        byte[] content = new byte[random.nextInt(400_000)];
        for (int index = 0; index < content.length; index++) {
            // neither constant nor random, so that it can be compressed
            content[index] = (byte) ('a' + random.nextInt(1 + index % 7));
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        GzipMember member = GzipMember.begin(file);
        GzipState state = GzipState.EMPTY;
        int written = 0;
        int cut = file.size();
        while (written < content.length) {
            int next = Math.min(content.length, written + random.nextInt(60_000));
            member.write(Arrays.copyOfRange(content, written, next));
            if (random.nextInt(3) == 0) {
                // simulates a killed process; the next one continues at the checkpoint
                member.close();
                byte[] kept = Arrays.copyOf(file.toByteArray(), cut);
                file.reset();
                file.write(kept);
                member = GzipMember.resume(file, state);
                written = (int) state.length();
                continue;
            }
            member.settle();
            written = next;
            cut = file.size();
            state = member.state();
        }
        member.end();
        member.close();

        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void settle_whenNothingWasWritten_thenAddsNothing() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GzipMember member = GzipMember.begin(file)) {
            member.write(new byte[] {1});
            member.settle();
            int size = file.size();

            member.settle();

            assertThat(file.size()).isEqualTo(size);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 7, 4096, 1_000_003})
    void plus_whenBytesFollow_thenIsTheChecksumOfAll(long length) {
        Random random = new Random(length);
        byte[] first = new byte[1000];
        byte[] second = new byte[(int) length];
        random.nextBytes(first);
        random.nextBytes(second);
        CRC32 all = new CRC32();
        all.update(first);
        all.update(second);

        GzipState state = GzipState.EMPTY.plus(checksum(first), first.length).plus(checksum(second), second.length);

        assertThat(state).isEqualTo(new GzipState((int) all.getValue(), first.length + length));
    }

    private static CRC32 checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return checksum;
    }
}
