package org.example.json;

import java.lang.reflect.Type;

/** A mapper of any version of Jackson, in the configuration of an application. */
public interface Mapper {

    /** Returns the configuration in words. */
    String name();

    String write(Object value) throws Exception;

    Object read(String json, Type type) throws Exception;

    /** Converts a value to another type, without JSON text. */
    Object convert(Object value, Type type) throws Exception;

    /** Parses JSON, and fails if an object has a duplicate key. */
    void parseStrictly(String json) throws Exception;
}
