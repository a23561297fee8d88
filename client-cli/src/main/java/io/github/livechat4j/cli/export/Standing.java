package io.github.livechat4j.cli.export;

import java.util.List;
import java.util.OptionalLong;

/**
 * How far an export has come.
 *
 * @param cursor where the walk stands
 * @param records how many records were written, by this process and those before
 * @param total how many there will be, as far as that is known
 * @param unreachable what the service does not give out
 * @param unreadable what could not be read
 * @param recent which records came last
 */
record Standing(
        String cursor,
        long records,
        OptionalLong total,
        List<String> unreachable,
        Unreadable unreadable,
        RecentRecords recent) {}
