package com.easyecom.auth.user.application;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.security.Identity;
import com.easyecom.kit.shop.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who somebody who signed in is today. */
@ApplicationScoped
public class DescribeCaller {

  private final Users users;
  private final Shop shop;

  DescribeCaller(Users users, Shop shop) {
    this.users = users;
    this.shop = shop;
  }

  /**
   * @throws Refusal {@code unauthenticated} for somebody who is gone or locked out meanwhile
   */
  public User describe(Identity caller) {
    return Optional.ofNullable(caller.userId())
        .flatMap(users::find)
        .filter(user -> user.maySignIn(shop.isDemo()))
        .orElseThrow(
            () -> new Refusal(CommonError.UNAUTHENTICATED, "There is no such user, or no longer."));
  }
}
