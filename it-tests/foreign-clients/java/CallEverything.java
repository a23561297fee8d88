import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.openapitools.client.ApiClient;

/** Calls every operation with the client that openapi-generator generates for Java with the library "native". */
public final class CallEverything {

    private static final List<String> METHODS = List.of("get", "post", "put", "delete");

    private final JsonNode document;
    private final ApiClient client;
    private int called;
    private int faults;

    private CallEverything(JsonNode document, ApiClient client) {
        this.document = document;
        this.client = client;
    }

    /** An operation of the contract. */
    private record Operation(String method, JsonNode item, JsonNode definition) {

        boolean isLast() {
            return method.equals("delete");
        }
    }

    public static void main(String[] arguments) throws Exception {
        String credentials = System.getenv("LIVECHAT_LOGIN") + ":" + System.getenv("LIVECHAT_TOKEN");
        String authorization = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes());
        ApiClient client = new ApiClient();
        client.updateBaseUri(System.getenv("LIVECHAT_BASE_URL"));
        client.setRequestInterceptor(request -> request.header("Authorization", authorization));
        CallEverything all = new CallEverything(new ObjectMapper().readTree(Path.of(arguments[0]).toFile()), client);
        all.run();
        System.out.println("Java native: " + all.called + " calls, " + all.faults + " faults");
        System.exit(all.faults == 0 ? 0 : 1);
    }

    private void run() throws ReflectiveOperationException {
        List<Operation> operations = new ArrayList<>();
        document.path("paths").forEach(item -> METHODS.stream()
                .filter(item::has)
                .forEach(method -> operations.add(new Operation(method, item, item.path(method)))));
        operations.sort(Comparator.comparing(Operation::isLast));
        for (Operation operation : operations) {
            call(operation);
        }
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private void call(Operation operation) throws ReflectiveOperationException {
        String id = operation.definition().path("operationId").asText();
        Class<?> api = Class.forName("org.openapitools.client.api."
                + operation.definition().path("tags").path(0).asText() + "Api");
        // the overload with more parameters also takes headers
        Method method = Arrays.stream(api.getMethods())
                .filter(each -> each.getName().equals(id))
                .min(Comparator.comparingInt(Method::getParameterCount))
                .orElseThrow();
        List<JsonNode> values = new ArrayList<>();
        List<JsonNode> optional = new ArrayList<>();
        for (JsonNode parameters : List.of(operation.item().path("parameters"), operation.definition().path("parameters"))) {
            for (JsonNode reference : parameters) {
                JsonNode parameter = resolve(reference);
                (parameter.path("required").asBoolean() ? values : optional)
                        .add(parameter.path("deprecated").asBoolean() ? NullNode.getInstance() : parameter.path("example"));
            }
        }
        StreamSupport.stream(
                        resolve(operation.definition().path("requestBody"))
                                .path("content")
                                .path("application/json")
                                .path("examples")
                                .spliterator(),
                        false)
                .findFirst()
                .ifPresent(example -> values.add(example.path("value")));
        values.addAll(optional);
        Object[] arguments = new Object[values.size()];
        called++;
        try {
            for (int i = 0; i < arguments.length; i++) {
                JavaType type = client.getObjectMapper().constructType(method.getGenericParameterTypes()[i]);
                arguments[i] = client.getObjectMapper().convertValue(values.get(i), type);
            }
            method.invoke(api.getConstructor(ApiClient.class).newInstance(client), arguments);
        } catch (InvocationTargetException e) {
            faults++;
            System.err.println("Java native: " + id + ": " + e.getCause());
        } catch (IllegalArgumentException e) {
            faults++;
            System.err.println("Java native: " + id + ": " + e);
        }
    }
}
