package io.github.livechat4j.warehouse;

import org.jspecify.annotations.Nullable;

/** A row that is being made. */
final class ShreddedRow {

    private final TablePlan plan;
    private final @Nullable Object[] values;

    ShreddedRow(TablePlan plan, @Nullable Object[] values) {
        this.plan = plan;
        this.values = values;
    }

    TablePlan plan() {
        return plan;
    }

    /** Returns the values, which are filled in. */
    @Nullable
    Object[] values() {
        return values;
    }
}
