package io.github.livechat4j.cli.export;

import java.util.List;
import java.util.OptionalLong;

/**
 * The progress of an export.
 *
 * @param cursor the position of the walk
 * @param records the number of records written, by this process and by the processes that it resumes
 * @param total the expected number of records; empty if unknown
 * @param unreachable sentences about records that the service does not give out
 * @param unreadable the counts of unparseable records and values
 * @param recent the last records
 */
record ExportProgress(
        String cursor,
        long records,
        OptionalLong total,
        List<String> unreachable,
        Unreadable unreadable,
        RecentRecords recent) {}
