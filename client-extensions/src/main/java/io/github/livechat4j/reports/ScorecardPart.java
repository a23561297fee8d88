package io.github.livechat4j.reports;

/** A report of an {@link AgentScorecard}. */
public enum ScorecardPart {
    /** The number of chats, {@link Reports#totalChats}. */
    CHATS,
    /** The ratings, {@link Reports#chatRatings}. */
    RATINGS,
    /** The time to the first response, {@link Reports#chatFirstResponseTime}. */
    FIRST_RESPONSE,
    /** The time to a response, {@link Reports#chatResponseTime}. */
    RESPONSE,
    /** The time spent on chats, {@link Reports#chattingTime}. */
    CHATTING_TIME,
    /** The time available for chats, {@link Reports#availability}. */
    AVAILABILITY
}
