package com.easyecom.auth.session.application;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps sessions that nobody can go on with from piling up. */
@ApplicationScoped
class RemoveExpiredSessions {

  private final Sessions sessions;

  RemoveExpiredSessions(Sessions sessions) {
    this.sessions = sessions;
  }

  @Scheduled(every = "1h", delayed = "5m")
  void remove() {
    sessions.removeExpired();
  }
}
