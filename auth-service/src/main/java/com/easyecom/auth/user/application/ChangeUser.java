package com.easyecom.auth.user.application;

import com.easyecom.auth.password.PasswordHash;
import com.easyecom.auth.password.PasswordHasher;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes somebody's account, in an admin's name. */
@ApplicationScoped
public class ChangeUser {

  private final Users users;
  private final AccessRevisions revisions;
  private final UserSessions sessions;
  private final PasswordHasher passwords;
  private final PublishAccess publishAccess;
  private final Audit audit;

  ChangeUser(
      Users users,
      AccessRevisions revisions,
      UserSessions sessions,
      PasswordHasher passwords,
      PublishAccess publishAccess,
      Audit audit) {
    this.users = users;
    this.revisions = revisions;
    this.sessions = sessions;
    this.passwords = passwords;
    this.publishAccess = publishAccess;
    this.audit = audit;
  }

  /**
   * A new password, or being locked out, ends all of the user's sessions.
   *
   * @throws Refusal {@code not_found}, {@code user_exists}, {@code last_admin}, {@code
   *     service_unavailable}
   */
  public User change(long id, UserChange change) {
    String password = change.password();
    @Nullable PasswordHash hash = password == null ? null : passwords.hash(password);
    return QuarkusTransaction.requiringNew().call(() -> change(id, change, hash));
  }

  private User change(long id, UserChange change, @Nullable PasswordHash password) {
    long revision = revisions.next();
    User before = users.find(id).orElseThrow(() -> notFound(id));
    User after = changed(before, change, revision);
    if (before.isAdministrator()
        && !after.isAdministrator()
        && !revisions.isThereAnotherAdmin(id)) {
      throw lastAdmin();
    }
    Changes changes = changes(before, after).hiddenIf(password != null, "password");
    if (changes.isEmpty()) {
      return before;
    }
    if (!users.update(after)) {
      throw CreateUser.userExists();
    }
    if (password != null) {
      users.changePassword(id, password, revision, null);
    }
    if (password != null || !after.isActive()) {
      sessions.endAllOf(id, null);
    }
    publishAccess.of(id);
    audit.record("user.updated", UserAudit.subject(after), changes);
    return after;
  }

  private static User changed(User before, UserChange change, long revision) {
    return new User(
        before.id(),
        Optional.ofNullable(change.username()).orElse(before.username()),
        Optional.ofNullable(change.email()).orElse(before.email()),
        Optional.ofNullable(change.roles()).orElse(before.roles()),
        Optional.ofNullable(change.isActive()).orElse(before.isActive()),
        before.hasDemoPassword() && change.password() == null,
        revision,
        before.createdAt());
  }

  private static Changes changes(User before, User after) {
    return Changes.none()
        .changed("username", before.username(), after.username())
        .hiddenIf(!Objects.equals(before.email(), after.email()), "email")
        .changed("roles", UserAudit.roles(before), UserAudit.roles(after))
        .changed("is_active", before.isActive(), after.isActive());
  }

  static Refusal notFound(long id) {
    return new Refusal(CommonError.NOT_FOUND, "There is no user " + id + ".");
  }

  static Refusal lastAdmin() {
    return new Refusal(UserError.LAST_ADMIN, "Make somebody else an admin first.");
  }
}
