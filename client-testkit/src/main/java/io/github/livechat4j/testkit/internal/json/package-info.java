/**
 * A mutable JSON tree on the client's parser. It does not use Jackson databind, because an application brings its own
 * version or none.
 */
@org.jspecify.annotations.NullMarked
package io.github.livechat4j.testkit.internal.json;
