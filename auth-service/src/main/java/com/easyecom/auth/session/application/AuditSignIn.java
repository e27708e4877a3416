package com.easyecom.auth.session.application;

import com.easyecom.auth.user.application.User;
import com.easyecom.events.auth.UserSignedIn;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import com.easyecom.kit.outbox.Events;
import com.easyecom.kit.security.Identity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the audit trail who came in, and who tried to. */
@ApplicationScoped
class AuditSignIn {

  /** What was typed as a name that nobody has may be a password. */
  private static final String NOBODY = "unknown";

  private final Audit audit;
  private final Events events;
  private final Clock clock;

  AuditSignIn(Audit audit, Events events, Clock clock) {
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** In the transaction in which the session begins. */
  void succeeded(User user, long sessionId) {
    events.publish(new UserSignedIn(sessionId, user.id(), clock.instant()));
    audit.recordAs(
        identity(user),
        "user.signed_in",
        Subject.of("user", user.id()),
        Changes.none().set("session_id", sessionId));
  }

  /**
   * @param known null for a name that nobody has
   * @param nextWaits whether it was once too often
   */
  void failed(@Nullable User known, boolean nextWaits) {
    Identity who = known == null ? new Identity(null, NOBODY, Set.of(), null) : identity(known);
    Subject subject = known == null ? new Subject("user", null) : Subject.of("user", known.id());
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              audit.recordAs(who, "user.sign_in_failed", subject, Changes.none());
              if (nextWaits) {
                audit.recordAs(who, "user.locked_out", subject, Changes.none());
              }
            });
  }

  static Identity identity(User user) {
    return new Identity(user.id(), user.username(), user.roles(), null);
  }
}
