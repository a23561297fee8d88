package org.example.desk;

import io.github.livechat4j.testkit.LiveChatSandbox;
import java.util.List;

/** Shows the desk on a sandbox. */
public final class Demonstration {

    private Demonstration() {}

    public static void main(String[] arguments) {
        agents().forEach(System.out::println);
    }

    static List<String> agents() {
        try (LiveChatSandbox sandbox = LiveChatSandbox.start()) {
            return new Desk(sandbox.client()).agents();
        }
    }
}
