package com.easyecom.order.customers.persistence;

import com.easyecom.order.customers.PhoneNumber;
import com.easyecom.order.customers.domain.Customer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads a customer's row. */
final class CustomerRow implements RowMapper<Customer> {

  /** What is read, of the table {@code customer c}. */
  static final String COLUMNS =
      " c.id, c.full_name, c.phone_e164, c.email, c.merged_into, c.version, c.created_at,"
          + " c.updated_at ";

  static final CustomerRow MAPPER = new CustomerRow();

  private CustomerRow() {}

  @Override
  public Customer map(ResultSet row, StatementContext context) throws SQLException {
    return of(row);
  }

  static Customer of(ResultSet row) throws SQLException {
    return new Customer(
        row.getLong("id"),
        row.getString("full_name"),
        phone(row.getString("phone_e164")),
        row.getString("email"),
        row.getObject("merged_into", Long.class),
        row.getLong("version"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable PhoneNumber phone(@Nullable String e164) {
    return e164 == null ? null : new PhoneNumber(e164);
  }
}
