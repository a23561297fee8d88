package io.github.livechat4j.benchmarks;

import feign.Feign;
import feign.Retryer;
import feign.auth.BasicAuthRequestInterceptor;
import io.github.livechat4j.api.Resources;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.http.TransportOptions;
import io.github.livechat4j.http.internal.ApacheTransport;
import io.github.livechat4j.wire.WireCapability;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The contenders. */
enum ContenderKind {

    /** Apache HttpClient and Jackson by hand. */
    FLOOR {
        @Override
        Contender create(String url) {
            return new FloorContender(url);
        }
    },
    /** The client of this project. */
    OURS {
        @Override
        Contender create(String url) {
            LiveChat livechat = LiveChat.builder()
                    .baseUrl(url)
                    .credentials(Credentials.basic(Contender.LOGIN, Contender.TOKEN))
                    .build();
            return new ResourcesContender(livechat, livechat::close);
        }
    },
    /** The generated interfaces with our codec and transport, without retries, deadline and pacing. */
    INTERFACES {
        @Override
        Contender create(String url) {
            ApacheTransport transport = new ApacheTransport();
            Map<Class<?>, Object> resources = new ConcurrentHashMap<>();
            Resources all = new Resources() {
                @Override
                public <A> A resource(Class<A> type) {
                    return type.cast(resources.computeIfAbsent(type, unseen -> target(unseen, url, transport)));
                }
            };
            return new ResourcesContender(all, transport::close);
        }
    },
    STOCK_FEIGN {
        @Override
        Contender create(String url) {
            return StockFeign.usual(url);
        }
    },
    STOCK_FEIGN_HC5 {
        @Override
        Contender create(String url) {
            return StockFeign.onHttpClient(url);
        }
    },
    STOCK_NATIVE {
        @Override
        Contender create(String url) {
            return new StockNative(url);
        }
    },
    STOCK_OKHTTP {
        @Override
        Contender create(String url) {
            return new StockOkHttp(url);
        }
    };

    private static <A> A target(Class<A> type, String url, ApacheTransport transport) {
        return Feign.builder()
                .client(transport)
                .options(TransportOptions.DEFAULT.requestOptions())
                .retryer(Retryer.NEVER_RETRY)
                .requestInterceptor(new BasicAuthRequestInterceptor(Contender.LOGIN, Contender.TOKEN))
                .addCapability(WireCapability.form())
                .target(type, url);
    }

    /** Creates a contender that calls a server. */
    abstract Contender create(String url);
}
