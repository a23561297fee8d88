package io.github.livechat4j.it.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Runs a program until its standard input ends, as it does when the process that started it ends in any way. */
final class UntilParentEnds {

    private UntilParentEnds() {}

    /**
     * Runs the program.
     *
     * @param arguments the name of its class, and its arguments
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread watch = new Thread(UntilParentEnds::end);
        watch.setDaemon(true);
        watch.start();
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void end() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // a broken pipe is an end too
        }
        Runtime.getRuntime().halt(1);
    }
}
