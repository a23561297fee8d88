package io.github.livechat4j.sync;

import java.util.Locale;

/** What a plan does with one thing. The order is that of the steps of a plan. */
public enum SyncAction {
    /** The target account lacks it: it is created. */
    CREATE,

    /** The target account has it otherwise: it is changed. */
    UPDATE,

    /** Only the target account has it, or has it twice: it is deleted. */
    DELETE,

    /** It should be in the target account and cannot be; the step says why. Nothing is done. */
    SKIP,

    /** Nothing has to be done. */
    KEEP;

    /**
     * Says whether something is written.
     *
     * @return whether the target account is changed
     */
    public boolean isWrite() {
        return this == CREATE || this == UPDATE || this == DELETE;
    }

    /** Says it as people write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
