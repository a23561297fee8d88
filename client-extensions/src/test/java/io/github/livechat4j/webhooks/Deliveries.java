package io.github.livechat4j.webhooks;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sample deliveries of each type of event, as the service posts them. */
final class Deliveries {

    static final long LICENCE = 8123470;
    static final String TOKEN = "6e0d9b7a41c85f23d0b97e6c1a4f8352";

    static final String CHAT_STARTED = """
            {
              "event_type": "chat_started",
              "event_unique_id": "27d5e0b8c14f96a3702bd8e5f1c4609a",
              "token": "6e0d9b7a41c85f23d0b97e6c1a4f8352",
              "license_id": "8123470",
              "lc_version": "2",
              "chat": {
                "id": "TA4WQ19K0D",
                "started_timestamp": 1772460690,
                "url": "https://shop.example.com/checkout",
                "referer": "https://search.example.org/",
                "messages": [
                  {
                    "user_type": "agent",
                    "author_name": "Marta",
                    "agent_id": "marta.kowal@example.com",
                    "text": "Dzień dobry! 👋",
                    "timestamp": 1772460690
                  }
                ],
                "attachments": [],
                "events": [],
                "agents": [{"name": "Marta", "login": "marta.kowal@example.com"}],
                "tags": [],
                "groups": [3, 0]
              },
              "visitor": {
                "id": "S1772460310.9f31c0ab72",
                "name": "Rui Antunes",
                "email": "rui.antunes@example.org",
                "country": "Portugal",
                "city": "Porto",
                "language": "pt",
                "page_current": "https://shop.example.com/checkout",
                "timezone": "Europe/Lisbon",
                "custom_variables": [
                  {"key": "plan", "value": "premium"},
                  {"key": "items_in_cart", "value": 3},
                  {"key": "coupon", "value": ""}
                ]
              },
              "pre_chat_survey": [
                {"id": "177201455830417721", "type": "name", "label": "Your name:", "answer": "Rui Antunes"},
                {
                  "id": "177201455830417725",
                  "type": "checkbox",
                  "label": "What is it about?",
                  "answers": [{"label": "An order", "chosen": true}, {"label": "A return", "chosen": false}]
                }
              ]
            }
            """;

    static final String CHAT_ENDED = """
            {
              "event_type": "chat_ended",
              "event_unique_id": "83a1f6c09d4e27b5e6180cf3d97b2a54",
              "token": "6e0d9b7a41c85f23d0b97e6c1a4f8352",
              "license_id": "8123470",
              "chat": {
                "id": "TA4WQ19K0D",
                "started_timestamp": 1772460690,
                "ended_timestamp": 1772461125,
                "url": "https://shop.example.com/checkout",
                "messages": [
                  {"user_type": "visitor", "author_name": "Rui", "text": "See the picture.", "timestamp": 1772460731},
                  {
                    "user_type": "supervisor",
                    "author_name": "Inês",
                    "agent_id": "ines.duarte@example.com",
                    "text": "Pay by transfer",
                    "json": "{\\"buttons\\":[{\\"label\\":\\"Transfer\\"}]}",
                    "timestamp": 1772460802
                  }
                ],
                "attachments": [{"url": "https://files.example.com/refused.png", "size": 48210}],
                "events": [
                  {"user_type": "visitor", "text": "Rui closed the chat.", "timestamp": 1772461125, "type": "closed"}
                ],
                "agents": [],
                "tags": ["billing issue"],
                "groups": [3]
              },
              "visitor": {"id": "S1772460310.9f31c0ab72", "name": "Rui Antunes"},
              "pre_chat_survey": []
            }
            """;

    static final String CHAT_CHANGED = """
            {
              "event_type": "chat_changed",
              "event_unique_id": "f09c64d2b7813ea50d6c9f41e827b3a6",
              "token": "6e0d9b7a41c85f23d0b97e6c1a4f8352",
              "license_id": "8123470",
              "lc_version": "2",
              "chat": {"id": "TA4WQ19K0D", "tags": ["billing issue", "bank outage"], "groups": [3]}
            }
            """;

    static final String VISITOR_QUEUED = """
            {
              "event_type": "visitor_queued",
              "event_unique_id": "5d18b3e7a2f0496cc81e7d04b95f2a30",
              "token": "6e0d9b7a41c85f23d0b97e6c1a4f8352",
              "license_id": "8123470",
              "lc_version": "2",
              "visitor": {"id": "S1772460722.51d7e2c09b", "name": "Amina Otieno", "timezone": "Africa/Nairobi"}
            }
            """;

    static final String TICKET_CREATED = """
            {
              "event_type": "ticket_created",
              "token": "6e0d9b7a41c85f23d0b97e6c1a4f8352",
              "license_id": "8123470",
              "lc_version": "2",
              "ticket": {
                "id": "8V90C",
                "subject": "Card charged twice",
                "status": "open",
                "tags": ["billing issue"],
                "source": {"type": "chat-window", "url": "https://shop.example.com/checkout"},
                "requester": {
                  "mail": "lena.brandt@example.org",
                  "name": "Lena Brandt",
                  "utc_offset": "Europe/Berlin",
                  "ip": "192.0.2.118"
                },
                "groups": [{"id": 3, "name": "Pre-sales", "inherited": false}],
                "events": [
                  {
                    "author": {"id": "lena.brandt@example.org", "name": "Lena Brandt", "type": "client"},
                    "date": "2026-03-19T07:45:31Z",
                    "is_private": false,
                    "message": "My card was charged twice.",
                    "type": "message",
                    "source": {"type": "chat-window"}
                  }
                ]
              }
            }
            """;

    static final String CANNED_RESPONSE_CHANGED = """
            {
              "event_type": "canned_response_changed",
              "event_unique_id": "71e4c9a80b5d32f6d9170ac6e38fb254",
              "token": "6e0d9b7a41c85f23d0b97e6c1a4f8352",
              "license_id": "8123470",
              "canned_response": {
                "group": 3,
                "id": 4177,
                "modification_date": 1773649200,
                "tags": ["refund", "money back"],
                "text": "Refunds take three to five working days."
              }
            }
            """;

    static final List<String> ALL =
            List.of(CHAT_STARTED, CHAT_ENDED, CHAT_CHANGED, VISITOR_QUEUED, TICKET_CREATED, CANNED_RESPONSE_CHANGED);

    private Deliveries() {}

    /** Returns a delivery with the expected token and licence and further members. */
    static String genuine(String members) {
        return "{\"token\":\"" + TOKEN + "\",\"license_id\":\"" + LICENCE + "\"," + members + "}";
    }

    static WebhookReceiver receiver() {
        return WebhookReceiver.of(LICENCE, TOKEN);
    }

    static WebhookEvent parse(String body) {
        return receiver().parse(bytes(body));
    }

    static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
