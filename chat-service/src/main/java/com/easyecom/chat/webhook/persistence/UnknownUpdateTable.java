package com.easyecom.chat.webhook.persistence;

import com.easyecom.chat.webhook.application.UnknownUpdates;
import com.easyecom.chat.whatsapp.UnknownPart;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** In their table. */
@Singleton
class UnknownUpdateTable implements UnknownUpdates {

  private final Jdbi jdbi;

  UnknownUpdateTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void keep(UnknownPart part, Instant now) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO unknown_update (place, json, received_at) VALUES (?, ?, ?)",
                part.where(),
                part.json(),
                now));
  }

  @Override
  public void forgetBefore(Instant time) {
    jdbi.useHandle(
        handle -> handle.execute("DELETE FROM unknown_update WHERE received_at < ?", time));
  }
}
