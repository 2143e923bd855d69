-- What is addressed to a person: its text is a key with facts, so that everybody reads it in their own language.
CREATE TABLE notifications (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, user_id BINARY(16) NOT NULL, event_id BIGINT UNSIGNED NOT NULL,
  event_type VARCHAR(60) NOT NULL, text_key VARCHAR(60) NOT NULL, facts JSON NOT NULL, object_type VARCHAR(30) NOT NULL,
  object_id BINARY(16) NOT NULL, created_at DATETIME(6) NOT NULL, read_at DATETIME(6) NULL,
  is_unread TINYINT(1) AS (IF(read_at IS NULL, 1, NULL)) PERSISTENT,
  PRIMARY KEY (partner_id, id), UNIQUE KEY notifications_event (partner_id, event_id, user_id),
  KEY notifications_user (partner_id, user_id, id), KEY notifications_unread (partner_id, user_id, is_unread, id),
  KEY notifications_object (partner_id, object_id), KEY notifications_read (read_at)
);

-- A mail on its way: claimed before the server is asked, so that a try without an answer is never repeated.
CREATE TABLE mails (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, notification_id BINARY(16) NULL, to_name VARCHAR(200) NOT NULL,
  to_email VARCHAR(190) NOT NULL, language CHAR(2) NOT NULL, text_key VARCHAR(60) NOT NULL, facts JSON NOT NULL,
  object_type VARCHAR(30) NOT NULL, object_id BINARY(16) NOT NULL, state VARCHAR(12) NOT NULL DEFAULT 'PENDING',
  attempts INT NOT NULL DEFAULT 0, claimed_at DATETIME(6) NULL, problem VARCHAR(500) NULL, created_at DATETIME(6) NOT NULL,
  sent_at DATETIME(6) NULL,
  PRIMARY KEY (partner_id, id), UNIQUE KEY mails_notification (partner_id, notification_id),
  KEY mails_state (state, created_at), KEY mails_object (partner_id, object_id)
);

CREATE TABLE mail_attachments (
  partner_id INT UNSIGNED NOT NULL, mail_id BINARY(16) NOT NULL, position INT NOT NULL, file_name VARCHAR(200) NOT NULL,
  content_type VARCHAR(100) NOT NULL, content LONGBLOB NOT NULL, PRIMARY KEY (partner_id, mail_id, position)
);

-- The audit log is asked by day, by person and by what was done.
ALTER TABLE audit_log
  ADD KEY audit_log_at (partner_id, at, id), ADD KEY audit_log_user (partner_id, user_id, id), ADD KEY audit_log_action (partner_id, action, id);
