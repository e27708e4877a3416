package com.easyecom.auth.user.application;

import com.easyecom.auth.password.PasswordHasher;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Adds users, in two steps: hashing a password takes long and should not keep a transaction open.
 */
@ApplicationScoped
public class CreateUser {

  private final Users users;
  private final PasswordHasher passwords;

  CreateUser(Users users, PasswordHasher passwords) {
    this.users = users;
    this.passwords = passwords;
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
   * @throws Refusal {@code user_exists} when the name or the address was taken meanwhile
   */
  public User add(NewUser newcomer) {
    return users.add(newcomer).orElseThrow(CreateUser::userExists);
  }

  private static Refusal userExists() {
    return new Refusal(
        UserError.USER_EXISTS, "Somebody has this username or this e-mail address already.");
  }
}
