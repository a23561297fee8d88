package io.github.livechat4j.webhooks;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Gives each test of a class an account without webhooks, and a client of it. */
abstract class OnAccountOfWebhooks {

    static final AccountOfWebhooks ACCOUNT = new AccountOfWebhooks();

    @RegisterExtension
    static final WireMockExtension SERVICE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().extensions(ACCOUNT))
            .build();

    @AutoClose
    final LiveChat livechat = LiveChat.builder()
            .credentials(Credentials.basic("nora@example.com", "not-a-real-token"))
            .baseUrl(SERVICE.baseUrl())
            .build();

    @BeforeEach
    void reset() {
        ACCOUNT.reset();
        SERVICE.stubFor(any(anyUrl()).willReturn(ok()));
    }
}
