package io.github.livechat4j.cli.connection;

import io.github.livechat4j.api.Resources;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.client.LiveChatBuilder;
import io.github.livechat4j.http.TransportOptions;
import java.net.URI;
import java.util.Optional;

/**
 * Where the service is, and the way to it.
 *
 * @param baseUrl the base URL; empty for that of the service
 * @param proxies the settings of the proxy
 */
public record ServiceAddress(Optional<Setting> baseUrl, ProxySettings proxies) {

    static ServiceAddress of(
            Surroundings surroundings, ConnectionOptions.ServiceOptions options, ChosenProfile chosen) {
        return new ServiceAddress(
                AccountSettings.choose(
                        surroundings,
                        "base-url",
                        options.baseUrl,
                        chosen.named().baseUrl(),
                        chosen.usual().baseUrl()),
                new ProxySettings(
                        surroundings.environment(),
                        options.proxy,
                        chosen.named().proxy().or(chosen.usual()::proxy)));
    }

    /**
     * Returns the base URL.
     *
     * @return the base URL, with a host
     * @throws Failure if it is invalid
     */
    public URI url() {
        baseUrl.ifPresent(url -> url.check("baseUrl", trial -> trial.baseUrl(url.value())));
        return URI.create(
                baseUrl.map(Setting::value).orElse(Resources.SERVICE_URL).strip());
    }

    /**
     * Returns the way to the service.
     *
     * @return the proxy, or a direct connection
     * @throws Failure if the base URL or the proxy is invalid
     */
    public ProxyRoute route() {
        return proxies.toward(url());
    }

    /** Sets base URL and proxy. */
    void applyTo(LiveChatBuilder builder) {
        ProxyRoute route = route();
        baseUrl.ifPresent(url -> builder.baseUrl(url.value()));
        builder.transport(route.applied(TransportOptions.DEFAULT));
    }
}
