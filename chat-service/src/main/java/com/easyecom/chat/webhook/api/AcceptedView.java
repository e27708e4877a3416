package com.easyecom.chat.webhook.api;

import com.easyecom.chat.webhook.application.ReceiveWebhook.Received;

/** What Meta is answered, which looks at the status alone. */
record AcceptedView(String status, int receivedMessages, int duplicates) {

  static AcceptedView of(Received received) {
    return new AcceptedView("accepted", received.messages(), received.duplicates());
  }
}
