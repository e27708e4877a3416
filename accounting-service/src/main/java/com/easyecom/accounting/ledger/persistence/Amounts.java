package com.easyecom.accounting.ledger.persistence;

import com.easyecom.kernel.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads amounts of rows, in the shop's currency. */
final class Amounts {

  private Amounts() {}

  /** The amount in a column that is never null. */
  static Money get(ResultSet row, String column, StatementContext context) throws SQLException {
    return context.findColumnMapperFor(Money.class).orElseThrow().map(row, column, context);
  }
}
