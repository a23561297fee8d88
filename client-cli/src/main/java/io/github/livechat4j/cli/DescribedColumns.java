package io.github.livechat4j.cli;

import java.util.List;

/** A command that writes tables. Scripts refer to its columns by name or position. */
public interface DescribedColumns {

    /**
     * Returns the columns, which do not depend on the written data.
     *
     * @return their names, in order
     */
    List<String> columns();
}
