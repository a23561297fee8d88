package io.github.livechat4j.webhooks;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class JdbcIdempotencyStoreTest extends JdbcStoreContract {

    private static final DataSource H2 = database("events");

    private static DataSource database(String name) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return dataSource;
    }

    @Override
    DataSource dataSource() {
        return H2;
    }

    @Test
    void claim_whenThereIsNoTable_thenThrows() {
        JdbcIdempotencyStore store = JdbcIdempotencyStore.of(database("empty"));

        assertThatIllegalStateException()
                .isThrownBy(() -> store.claim("event:1"))
                .withMessage("an event could not be claimed in livechat_webhook_event")
                .withCauseInstanceOf(SQLException.class);
    }
}
