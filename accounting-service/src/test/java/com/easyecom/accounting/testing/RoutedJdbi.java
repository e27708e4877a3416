package com.easyecom.accounting.testing;

import com.easyecom.kit.persistence.ShopJdbi;
import com.easyecom.kit.shop.Shop;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** The service's SQL, which a thread of a test can lead to another database. */
public class RoutedJdbi {

  private static final ThreadLocal<DataSource> ELSEWHERE = new ThreadLocal<>();

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  Jdbi jdbi(DataSource usual, Shop shop) {
    return ShopJdbi.of(routed(usual), shop.currency());
  }

  /** Does something on this thread with another database behind the service's code. */
  public static void on(DataSource other, Runnable work) {
    ELSEWHERE.set(other);
    try {
      work.run();
    } finally {
      ELSEWHERE.remove();
    }
  }

  private static DataSource routed(DataSource usual) {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              DataSource other = ELSEWHERE.get();
              try {
                return method.invoke(other == null ? usual : other, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }
}
