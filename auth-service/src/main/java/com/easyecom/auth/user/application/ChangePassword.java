package com.easyecom.auth.user.application;

import com.easyecom.auth.password.PasswordHash;
import com.easyecom.auth.password.PasswordHasher;
import com.easyecom.auth.throttle.Throttle;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.security.Identity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Changes one's own password. Whoever else is signed in by the old one is out: every other session
 * ends, refresh tokens and access tokens alike.
 */
@ApplicationScoped
public class ChangePassword {

  private final Users users;
  private final AccessRevisions revisions;
  private final UserSessions sessions;
  private final PasswordHasher passwords;
  private final Throttle throttle;
  private final PublishAccess publishAccess;
  private final Audit audit;

  ChangePassword(
      Users users,
      AccessRevisions revisions,
      UserSessions sessions,
      PasswordHasher passwords,
      Throttle throttle,
      PublishAccess publishAccess,
      Audit audit) {
    this.users = users;
    this.revisions = revisions;
    this.sessions = sessions;
    this.passwords = passwords;
    this.throttle = throttle;
    this.publishAccess = publishAccess;
    this.audit = audit;
  }

  /**
   * Changes it if the present one is right. Call it outside of a transaction.
   *
   * @throws Refusal {@code unauthenticated} for somebody who is gone, {@code invalid_request} when
   *     the present password is another or the new one is the same, {@code too_many_requests},
   *     {@code service_unavailable}
   */
  public void change(Identity caller, String present, String replacement) {
    Credentials known =
        Optional.ofNullable(caller.userId())
            .flatMap(users::credentialsOf)
            .orElseThrow(ChangePassword::gone);
    throttle.provingAgain(known.user().id());
    if (!passwords.matches(present, known.passwordHash())) {
      throw Refusal.invalid("current_password", "is not your password");
    }
    throttle.proved(known.user().id());
    if (present.equals(replacement)) {
      throw Refusal.invalid("new_password", "is your password already");
    }
    PasswordHash hash = passwords.hash(replacement);
    QuarkusTransaction.requiringNew().run(() -> store(known, hash, caller));
  }

  private void store(Credentials known, PasswordHash replacement, Identity caller) {
    long revision = revisions.next();
    long id = known.user().id();
    // Changed meanwhile, by an admin or from elsewhere: then the password that was right is not.
    Optional<PasswordHash> now = users.credentialsOf(id).map(Credentials::passwordHash);
    if (!now.equals(Optional.of(known.passwordHash()))) {
      throw gone();
    }
    users.changePassword(id, replacement, revision, caller.sessionId());
    sessions.endAllOf(id, caller.sessionId());
    publishAccess.of(id);
    audit.record(
        "user.password_changed",
        UserAudit.subject(known.user()),
        Changes.none().hidden("password"));
  }

  private static Refusal gone() {
    return new Refusal(CommonError.UNAUTHENTICATED, "Sign in again.");
  }
}
