package io.github.livechat4j.cli;

import picocli.CommandLine.Model.CommandSpec;

/** A command whose help depends on its arguments, such as {@code livechat report total-chats --help}. */
public interface TailoredHelp {

    /**
     * Changes the specification of the command before its help is printed. The command does not run afterwards.
     *
     * @param spec the specification, whose arguments are parsed already
     */
    void tailorHelp(CommandSpec spec);
}
