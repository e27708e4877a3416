package com.easyecom.auth.user.application;

import com.easyecom.auth.password.PasswordHasher;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * Adds users, in two steps: hashing a password takes long and should not keep a transaction open.
 */
@ApplicationScoped
public class CreateUser {

  private final Users users;
  private final AccessRevisions revisions;
  private final PasswordHasher passwords;
  private final PublishAccess publishAccess;
  private final Audit audit;

  CreateUser(
      Users users,
      AccessRevisions revisions,
      PasswordHasher passwords,
      PublishAccess publishAccess,
      Audit audit) {
    this.users = users;
    this.revisions = revisions;
    this.passwords = passwords;
    this.publishAccess = publishAccess;
    this.audit = audit;
  }

  /**
   * Hashes the password of somebody whose name and address seem to be free. Call it outside of a
   * transaction.
   *
   * @throws Refusal {@code user_exists}, {@code service_unavailable}
   */
  public NewUser prepare(String username, String email, String password, Set<Role> roles) {
    if (users.isTaken(username, email)) {
      throw userExists();
    }
    return new NewUser(username, email, passwords.hash(password), roles, false);
  }

  /**
   * Adds them, in the running transaction.
   *
   * @throws Refusal {@code user_exists} when the name or the address was taken meanwhile
   */
  public User add(NewUser newcomer) {
    return addIfFree(newcomer).orElseThrow(CreateUser::userExists);
  }

  /** The same; empty when the name or the address is taken. */
  public Optional<User> addIfFree(NewUser newcomer) {
    Optional<User> added = users.add(newcomer, revisions.next());
    added.ifPresent(this::tell);
    return added;
  }

  private void tell(User added) {
    publishAccess.of(added.id());
    audit.record(
        "user.created",
        UserAudit.subject(added),
        Changes.none()
            .set("username", added.username())
            .hidden("email")
            .set("roles", UserAudit.roles(added)));
  }

  static Refusal userExists() {
    return new Refusal(
        UserError.USER_EXISTS, "Somebody has this username or this e-mail address already.");
  }
}
