package io.github.livechat4j.spring.boot.guide;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The application, which readers of the guide already have. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({AgentBoard.class, FollowUps.class, LiveChatConfiguration.class})
class SupportDesk {}
