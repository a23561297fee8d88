package io.github.livechat4j.warehouse.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.livechat4j.warehouse.database.WarehouseException.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostgresUrlTest {

    private static final String SECRET = "s3cret-canary";

    private static PostgresUrl parse(String url) {
        return PostgresUrl.parse(url, Map.of());
    }

    @Test
    void parse_whenTheUrlHasAUserAndAPassword_thenTheyAreOptionsAndNeverShown() {
        PostgresUrl url = parse(
                "postgresql://anna%40corp:s3%40x/y@db.example.com:6432/chats?sslmode=require" + "&connect_timeout=3");

        assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://db.example.com:6432/chats");
        assertThat(url.options())
                .containsEntry("user", "anna@corp")
                .containsEntry("password", "s3@x/y")
                .containsEntry("sslmode", "require")
                .containsEntry("connectTimeout", "3");
        assertThat(url).hasToString("postgresql://db.example.com:6432/chats");
    }

    @Test
    void parse_whenTheUrlIsOfJdbc_thenItsOptionsAreKept() {
        PostgresUrl url = parse("jdbc:postgresql://a:1,b:2/chats?user=anna&password=a+b%20c");

        assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://a:1,b:2/chats");
        assertThat(url.options()).containsEntry("user", "anna").containsEntry("password", "a+b c");
    }

    @Test
    void parse_whenTheEnvironmentHasAPassword_thenItCountsUnlessTheUrlHasOne() {
        Map<String, String> environment = Map.of("PGPASSWORD", "of the environment", "PGUSER", "anna");

        assertThat(PostgresUrl.parse("postgresql://host/chats", environment).options())
                .containsEntry("password", "of the environment")
                .containsEntry("user", "anna");
        assertThat(PostgresUrl.parse("postgresql://bob:own@host/chats", environment)
                        .options())
                .containsEntry("password", "own")
                .containsEntry("user", "bob");
    }

    @Test
    void parse_whenTheUrlIsBroken_thenShowsNothingOfIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("jdbc:postgresql:anna:" + SECRET))
                .withMessageContaining("postgresql://user@host")
                .withMessageNotContaining(SECRET);
    }

    @Test
    void open_whenNobodyListens_thenSaysWhere_andNoTextHasThePassword() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        WarehouseTarget target = WarehouseTarget.of("postgresql://anna:" + SECRET + "@127.0.0.1:" + port + "/chats");

        assertThatExceptionOfType(WarehouseException.class)
                .isThrownBy(() -> target.open(new WarehouseAccount("1", ZoneOffset.UTC, "")))
                .withMessageContaining("127.0.0.1:" + port + "/chats")
                .satisfies(e -> {
                    assertThat(e.problem()).isEqualTo(Problem.CONNECTION);
                    StringWriter trace = new StringWriter();
                    e.printStackTrace(new PrintWriter(trace));
                    assertThat(trace.toString()).doesNotContain(SECRET);
                });
        assertThat(target.toString()).doesNotContain(SECRET).doesNotContain("anna");
    }
}
