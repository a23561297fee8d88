package io.github.livechat4j.sync;

import java.util.Locale;

/** The action of a step. The constants are in the order of the steps of a plan. */
public enum SyncAction {
    /** Creates an item that the target account lacks. */
    CREATE,

    /** Updates an item that is different in the target account. */
    UPDATE,

    /** Deletes an item that only the target account has, or that it has twice. */
    DELETE,

    /** Does nothing, since an item of the source account cannot be created in the target account; the step says why. */
    SKIP,

    /** Does nothing, since the item is the same in both accounts. */
    KEEP;

    /**
     * Returns whether the action changes the target account.
     *
     * @return true for {@link #CREATE}, {@link #UPDATE} and {@link #DELETE}
     */
    public boolean isWrite() {
        return this == CREATE || this == UPDATE || this == DELETE;
    }

    /** Returns the name in lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
