-- One customer and one of our numbers. The customer is known by the phone, or by Meta's id where
-- the phone is hidden: whichever came first.
CREATE TABLE conversation (
  id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  our_number      text        NOT NULL,
  customer        text        NOT NULL,
  phone           text,
  user_id         text,
  profile_name    text,
  last_message_at timestamptz NOT NULL,
  -- Free texts may be sent for 24 hours from it.
  last_inbound_at timestamptz,
  -- When its waiting messages may be answered.
  turn_due_at     timestamptz,
  -- When its next message is to be sent, and until when somebody is at it.
  send_due_at     timestamptz,
  send_held_until timestamptz,
  UNIQUE (our_number, customer),
  CHECK (phone IS NOT NULL OR user_id IS NOT NULL)
);
CREATE INDEX conversation_user ON conversation (our_number, user_id) WHERE user_id IS NOT NULL;
CREATE INDEX conversation_turn ON conversation (turn_due_at) WHERE turn_due_at IS NOT NULL;
CREATE INDEX conversation_send ON conversation (send_due_at) WHERE send_due_at IS NOT NULL;
CREATE INDEX conversation_latest ON conversation (last_message_at DESC, id DESC);

CREATE TABLE message (
  id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  conversation_id bigint      NOT NULL REFERENCES conversation,
  direction       text        NOT NULL CHECK (direction IN ('in', 'out')),
  -- Meta's; of ours none before it was sent.
  meta_id         text        UNIQUE,
  kind            text        NOT NULL,
  -- What people read of it; all of it is in the content, as JSON.
  text            text,
  -- Of a button or a row of ours that was chosen.
  reply_id        text,
  content         text        NOT NULL,
  state           text        NOT NULL,
  -- Why it was skipped or has failed.
  reason          text,
  -- By the clock of whoever sent it.
  sent_at         timestamptz,
  -- Of ours: when it is looked at next, how often it was tried, and whether it may have come twice.
  next_try_at     timestamptz,
  tries           integer     NOT NULL DEFAULT 0,
  is_resent       boolean     NOT NULL DEFAULT false,
  created_at      timestamptz NOT NULL,
  CHECK (state IN ('waiting', 'done')
      OR direction = 'out' AND state IN ('pending', 'sending', 'uncertain', 'sent', 'delivered',
                                         'read', 'failed', 'skipped'))
);
CREATE INDEX message_of_conversation ON message (conversation_id, id DESC);
CREATE INDEX message_to_send ON message (conversation_id, id)
  WHERE state IN ('pending', 'sending', 'uncertain');
CREATE INDEX message_waiting ON message (conversation_id, sent_at, id) WHERE state = 'waiting';

-- What Meta sent and nobody understands, to be looked at; it may hold personal data.
CREATE TABLE unknown_update (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  place       text        NOT NULL,
  json        text        NOT NULL,
  received_at timestamptz NOT NULL
);
CREATE INDEX unknown_update_received ON unknown_update (received_at);
