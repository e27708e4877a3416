package com.easyecom.chat.webhook.application;

import com.easyecom.chat.whatsapp.UnknownPart;
import java.time.Instant;

/** What Meta told and nobody understood, kept for some weeks to be looked at. */
public interface UnknownUpdates {

  /** Keeps it, in the running transaction. */
  void keep(UnknownPart part, Instant now);

  /** Forgets what is older. */
  void forgetBefore(Instant time);
}
