package com.easyecom.auth.bootstrap;

import com.easyecom.auth.password.PasswordHasher;
import com.easyecom.auth.user.application.CreateUser;
import com.easyecom.auth.user.application.NewUser;
import com.easyecom.auth.user.application.Users;
import com.easyecom.kit.security.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Adds the admin of demo mode once. The account is marked, so that a start outside of demo mode
 * finds it and lets nobody in by it.
 */
@ApplicationScoped
class CreateDemoAdmin {

  private static final String USERNAME = "admin";
  private static final String EMAIL = "admin@example.com";
  private static final String PASSWORD = "admin123";

  private final Users users;
  private final CreateUser createUser;
  private final PasswordHasher passwords;

  CreateDemoAdmin(Users users, CreateUser createUser, PasswordHasher passwords) {
    this.users = users;
    this.createUser = createUser;
    this.passwords = passwords;
  }

  /** Leaves an admin alone who is there already, whatever their password. */
  void run() {
    if (!users.isTaken(USERNAME, EMAIL)) {
      NewUser admin =
          new NewUser(USERNAME, EMAIL, passwords.hash(PASSWORD), Set.of(Role.ADMIN), true);
      QuarkusTransaction.requiringNew().run(() -> createUser.addIfFree(admin));
    }
  }
}
