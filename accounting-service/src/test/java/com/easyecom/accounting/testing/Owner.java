package com.easyecom.accounting.testing;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The schema's owner, who may do what the service may not. */
@Singleton
public class Owner {

  private final Jdbi jdbi;

  Owner(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.flyway.username") String user,
      @ConfigProperty(name = "quarkus.flyway.password") String password,
      @ConfigProperty(name = "easyecom.schema") String schema) {
    jdbi = Jdbi.create(url + "?currentSchema=" + schema, user, password);
  }

  public Handle open() {
    return jdbi.open();
  }

  /** Starts the books over; the chart stays. */
  public void clearBooks() {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                TRUNCATE journal_line, journal_entry, account_day, journal_link,
                  inventory_product, inventory_movement, inventory_day, inventory_month,
                  inventory_inflow, inbox, dead_letter, period,
                  recurring_entry, recurring_line,
                  sale_line, sale_order, sales_sum, sales_name, merged_customer, product_category;
                UPDATE journal_head
                SET length = 0, entry_id = 0, hash = decode(repeat('00', 32), 'hex');
                UPDATE journal_told SET length = 0
                """));
  }
}
