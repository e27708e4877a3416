package com.easyecom.kit.persistence;

import com.easyecom.kernel.money.Decimal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;

/** SQL by Jdbi. Amounts and quantities bind and map as themselves, alone and in arrays. */
public final class ShopJdbi {

  private ShopJdbi() {}

  /**
   * Jdbi over a datasource.
   *
   * @param currency of all amounts that it reads
   */
  public static Jdbi of(DataSource dataSource, Currency currency) {
    Jdbi jdbi = Jdbi.create(dataSource);
    // What is bound is what people gave us; it has no place in messages, which end up in logs.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    return jdbi.installPlugin(new PostgresPlugin())
        .registerArgument(new DecimalArgument())
        .registerArrayType(Money.class, "numeric", orNull(Money::amount))
        .registerArrayType(UnitCost.class, "numeric", orNull(UnitCost::amount))
        .registerArrayType(Quantity.class, "numeric", orNull(Quantity::value))
        .registerArrayType(Instant.class, "timestamptz", orNull(Instant::toString))
        .registerArrayType(LocalDate.class, "date", orNull(LocalDate::toString))
        .registerColumnMapper(Money.class, decimal(amount -> new Money(amount, currency)))
        .registerColumnMapper(UnitCost.class, decimal(amount -> new UnitCost(amount, currency)))
        .registerColumnMapper(Quantity.class, decimal(Quantity::new));
  }

  private static <T> ColumnMapper<T> decimal(Function<BigDecimal, T> maker) {
    return (row, column, context) -> {
      BigDecimal value = row.getBigDecimal(column);
      return value == null ? null : maker.apply(value);
    };
  }

  private static <T> Function<@Nullable T, @Nullable Object> orNull(Function<T, ?> conversion) {
    return element -> element == null ? null : conversion.apply(element);
  }

  private static final class DecimalArgument extends AbstractArgumentFactory<Decimal> {

    private DecimalArgument() {
      super(Types.NUMERIC);
    }

    @Override
    protected Argument build(Decimal value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setBigDecimal(position, value.decimal());
    }
  }
}
