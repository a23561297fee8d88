package org.example.json;

import java.lang.reflect.Type;

/**
 * JSON as the service may send it.
 *
 * @param json the text
 * @param type the model that it is read as
 */
public record Payload(String json, Type type) {}
