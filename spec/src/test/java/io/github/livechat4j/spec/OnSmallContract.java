package io.github.livechat4j.spec;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Gives each test of a class its own copy of the small contract. */
public abstract class OnSmallContract {

    @TempDir
    protected Path directory;

    protected SmallContract contract;

    @BeforeEach
    void copyTheContract() {
        contract = SmallContract.copiedTo(directory);
    }
}
