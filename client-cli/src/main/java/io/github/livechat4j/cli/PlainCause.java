package io.github.livechat4j.cli;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces the names of Java classes in messages of the library by words. */
final class PlainCause {

    private static final Pattern CLASS =
            Pattern.compile(" ?\\((?:[a-z0-9]+\\.)*(?<name>[A-Z][A-Za-z0-9]*(?:Exception|Error))\\)");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("UnknownHostException", "the name of the host is not known here"),
            Map.entry("HttpHostConnectException", "the connection was refused"),
            Map.entry("ConnectException", "the connection was refused"),
            Map.entry("ConnectTimeoutException", "the connection was not accepted in time"),
            Map.entry("NoRouteToHostException", "there is no route to the host"),
            Map.entry("SocketTimeoutException", "no answer in time"),
            Map.entry("NoHttpResponseException", "the connection was closed without an answer"),
            Map.entry("ConnectionClosedException", "the connection was closed within the answer"),
            Map.entry("SocketException", "the connection was broken"),
            Map.entry("SSLHandshakeException", "no secure connection could be made"),
            Map.entry("SSLPeerUnverifiedException", "the certificate is for another host"),
            Map.entry("SSLException", "no secure connection could be made"));

    private PlainCause() {}

    /**
     * Words a message.
     *
     * @param message a message of the library, such as {@code no connection to the service (UnknownHostException)}
     * @return the message with words in place of the name of the class; without it if there are no words for it
     */
    static String of(String message) {
        Matcher found = CLASS.matcher(message);
        return found.replaceAll(match -> {
            String words = WORDS.get(match.group(1));
            return Matcher.quoteReplacement(words == null ? "" : " (" + words + ")");
        });
    }
}
