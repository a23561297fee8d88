CREATE TABLE IF NOT EXISTS livechat_webhook_event (
    event_key    VARCHAR(200) NOT NULL PRIMARY KEY,
    claimed_by   VARCHAR(36)  NOT NULL,
    completed_at BIGINT,
    expires_at   BIGINT       NOT NULL
);
CREATE INDEX IF NOT EXISTS livechat_webhook_event_expiry ON livechat_webhook_event (expires_at);
