package io.github.livechat4j.benchmarks;

import io.github.livechat4j.testkit.LiveChatSandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

/** A whole account: the list of chats is that of {@link AccountData}, all other answers are those of a sandbox. */
final class AccountAnswers implements FixedAnswers {

    private static final int OK = 200;

    private final FixedAnswers chats;
    private final LiveChatSandbox sandbox;
    private final String authorization;
    private final HttpClient http = HttpClient.newHttpClient();

    private AccountAnswers(FixedAnswers chats, LiveChatSandbox sandbox) {
        this.chats = chats;
        this.sandbox = sandbox;
        String login = sandbox.login() + ":" + sandbox.token();
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    static AccountAnswers open(Path chats) throws IOException {
        return new AccountAnswers(ArchiveAnswers.open(chats), AccountData.year(0));
    }

    @Override
    public ByteBuffer[] body(String target) {
        if (target.equals("/chats") || target.startsWith("/chats?")) {
            return chats.body(target);
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + target))
                .header("Authorization", authorization)
                .header("X-API-Version", "2")
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new IllegalStateException("The sandbox answered " + target + " with " + answer.statusCode());
            }
            return new ByteBuffer[] {ByteBuffer.wrap(answer.body())};
        } catch (IOException e) {
            throw new IllegalStateException("The sandbox did not answer " + target, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
