package org.example.json;

import java.lang.reflect.Type;

/** A mapper of any Jackson, as an application has set it up. */
public interface Mapper {

    /** How it is set up. */
    String name();

    String write(Object value) throws Exception;

    Object read(String json, Type type) throws Exception;

    /** Converts by way of another type, without text. */
    Object convert(Object value, Type type) throws Exception;

    /** Parses, and fails if an object has a key twice. */
    void parseStrictly(String json) throws Exception;
}
