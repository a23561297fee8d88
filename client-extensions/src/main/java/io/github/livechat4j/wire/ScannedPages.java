package io.github.livechat4j.wire;

import feign.MethodMetadata;
import feign.RequestTemplate;
import feign.Response;
import io.github.livechat4j.wire.charset.internal.BodyCharset;
import io.github.livechat4j.wire.listed.internal.NotedFields;
import io.github.livechat4j.wire.listed.internal.ScannedPage;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Scans the answers of methods that return a {@link ScannedPage}. */
final class ScannedPages {

    private ScannedPages() {}

    /** Returns the type of the decoded page if a method returns a {@link ScannedPage} of it. */
    static Optional<Type> pageOf(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == ScannedPage.class
                ? Optional.of(generic.getActualTypeArguments()[0])
                : Optional.empty();
    }

    /** Reads a body to its end, without a copy if its announced length is right. */
    static byte[] bytes(Response response, InputStream body) throws IOException {
        Integer announced = response.body() == null ? null : response.body().length();
        byte[] begin = new byte[announced == null ? 0 : announced];
        int count = body.readNBytes(begin, 0, begin.length);
        byte[] rest = body.readAllBytes();
        if (count == begin.length && rest.length == 0) {
            return begin;
        }
        byte[] all = Arrays.copyOf(begin, count + rest.length);
        System.arraycopy(rest, 0, all, count, rest.length);
        return all;
    }

    /** Scans a page; empty if the codec has to decode it. */
    static Optional<ScannedPage<Object>> scan(WireTypes types, Response response, byte[] body, Type page) {
        Collection<String> contentTypes = response.headers().getOrDefault("Content-Type", List.of());
        byte[] first = Arrays.copyOf(body, Math.min(body.length, BodyCharset.BYTES_THAT_TELL));
        return types.of(page) instanceof RecordType record
                        && BodyCharset.of(contentTypes, first).equals(StandardCharsets.UTF_8)
                ? PageScanner.scan(record, NotedPlace.of(noted(response)), body)
                : Optional.empty();
    }

    private static String[] noted(Response response) {
        RequestTemplate template = response.request().requestTemplate();
        MethodMetadata metadata = template == null ? null : template.methodMetadata();
        NotedFields fields = metadata == null ? null : metadata.method().getAnnotation(NotedFields.class);
        return fields == null ? new String[0] : fields.value();
    }
}
