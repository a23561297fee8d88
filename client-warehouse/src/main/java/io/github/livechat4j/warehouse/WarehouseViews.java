package io.github.livechat4j.warehouse;

import java.util.List;
import java.util.stream.Stream;

/**
 * The views of the warehouse. Their figures are those of the reports of the service, as far as the archive has them;
 * the other reports are in {@link ReplicationTables#reportFigures()}.
 */
public final class WarehouseViews {

    private static final List<WarehouseView> ALL =
            Stream.concat(ChatViews.all().stream(), TicketViews.all().stream()).toList();

    private WarehouseViews() {}

    /**
     * Returns all views.
     *
     * @return the views, each behind those that it reads, unmodifiable
     */
    public static List<WarehouseView> all() {
        return ALL;
    }
}
