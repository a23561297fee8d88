package io.github.livechat4j.spring.boot.guide;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The application itself, which the guide's reader has already. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({AgentBoard.class, FollowUps.class, LiveChatConfiguration.class})
class SupportDesk {}
