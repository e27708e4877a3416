package com.easyecom.auth.user.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists users, newest first, and finds one. */
@ApplicationScoped
public class FindUsers {

  private final Users users;

  FindUsers(Users users) {
    this.users = users;
  }

  public Page<User> list(UserFilter filter, PageRequest page) {
    return Page.cut(users.list(filter, page), page, User::id);
  }

  /**
   * @throws Refusal {@code not_found}
   */
  public User get(long id) {
    return users.find(id).orElseThrow(() -> ChangeUser.notFound(id));
  }
}
