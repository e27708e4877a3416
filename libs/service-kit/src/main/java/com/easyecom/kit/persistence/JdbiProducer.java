package com.easyecom.kit.persistence;

import com.easyecom.kit.shop.Shop;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * SQL in the transaction that the caller runs in: the datasource hands out the transaction's
 * connection.
 */
class JdbiProducer {

  @Produces
  @Singleton
  Jdbi jdbi(DataSource dataSource, Shop shop) {
    return ShopJdbi.of(dataSource, shop.currency());
  }
}
