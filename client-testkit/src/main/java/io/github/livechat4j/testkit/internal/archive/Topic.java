package io.github.livechat4j.testkit.internal.archive;

/**
 * The numbers of the topics for {@link Draws}. A topic that is used once for each exchange of a chat leaves a gap after
 * its number.
 */
final class Topic {

    static final int START = 0;
    static final int MISSED = 1;
    static final int AGENT = 2;
    static final int SECOND_AGENT = 3;
    static final int SUPERVISOR = 4;
    static final int ANSWERED = 5;
    static final int GROUP = 6;
    static final int RATE = 7;
    static final int COMMENT = 8;
    static final int ENGAGEMENT = 9;
    static final int TAGS = 10;
    static final int GOALS = 11;
    static final int GOAL_VALUE = 12;
    static final int QUEUE = 13;
    static final int QUEUE_TIME = 14;
    static final int VISITOR = 15;
    static final int EXCHANGES = 16;
    static final int GREETING = 17;
    static final int DISPLAYED = 18;
    static final int EXTRAS = 19;
    static final int PAGE = 20;
    static final int VISITOR_NAME = 21;
    static final int VISITOR_PLACE = 22;
    static final int VISITOR_SEEN = 23;
    static final int GAP = 24;
    static final int DELAY = 32;
    static final int VISITOR_TEXT = 40;
    static final int AGENT_TEXT = 48;

    private Topic() {}
}
