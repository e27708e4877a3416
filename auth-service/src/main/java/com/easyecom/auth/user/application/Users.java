package com.easyecom.auth.user.application;

import com.easyecom.auth.password.PasswordHash;
import com.easyecom.kernel.paging.PageRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All users. Names and e-mail addresses are compared without regard to case. Who was deleted is in
 * none of the answers.
 */
public interface Users {

  Optional<User> find(long id);

  /** Newest first, with one more than the page's limit if there are. */
  List<User> list(UserFilter filter, PageRequest page);

  /** The user of that name and what their password is checked against. */
  Optional<Credentials> credentialsOf(String username);

  /** A user and what their password is checked against. */
  Optional<Credentials> credentialsOf(long id);

  /** Whether somebody has the name or the address. */
  boolean isTaken(String username, String email);

  /** Adds a user; empty when the name or the address is taken, also by somebody at this moment. */
  Optional<User> add(NewUser newcomer, long revision);

  /**
   * Gives a user this name, address, state and these roles.
   *
   * @return false when the name or the address is somebody else's
   */
  boolean update(User changed);

  /**
   * Gives a user another password. Access tokens of before are no good any more, but those of the
   * kept session.
   *
   * @param keptSessionId null for none
   */
  void changePassword(
      long userId, PasswordHash password, long revision, @Nullable Long keptSessionId);

  /** Locks somebody out for ever and frees their name and address. */
  void delete(long userId, long revision);

  /** Replaces a hash by one of the same password, unless it was changed meanwhile. */
  void replaceHash(long userId, PasswordHash old, PasswordHash replacement);

  /** Whether there is an active admin whose password not everybody knows. */
  boolean anAdminMaySignIn();
}
