/** A tree of JSON that can be changed, on the parser that the client has: tests of applications bring a databind of their own, or none. */
@org.jspecify.annotations.NullMarked
package io.github.livechat4j.testkit.internal.json;
