package org.example.desk;

import feign.Param;
import feign.RequestLine;
import io.github.livechat4j.model.Greeting;
import java.util.List;

/** An interface of our own, with a default method. */
public interface Greetings {

    @RequestLine("GET /greetings?group={group}")
    List<Greeting> ofGroup(@Param("group") int group);

    default List<Greeting> all() {
        return ofGroup(0);
    }
}
