package io.github.livechat4j.cli;

import java.util.List;

/** A command that writes tables, to the columns of which scripts refer by name or position. */
public interface DescribedColumns {

    /**
     * Returns the columns, which are the same whatever is written.
     *
     * @return their names, in order
     */
    List<String> columns();
}
