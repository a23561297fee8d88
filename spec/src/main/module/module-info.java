/**
 * The contract of the LiveChat REST API v2, as resources: {@code livechat4j/openapi.yaml}, the same document as
 * {@code openapi.json}, and the upstream document that it was made from. Any class loader finds them:
 * {@code getClassLoader().getResourceAsStream("livechat4j/openapi.yaml")}.
 */
@SuppressWarnings("opens") // the package has only resources
module io.github.livechat4j.spec {
    opens livechat4j;
}
