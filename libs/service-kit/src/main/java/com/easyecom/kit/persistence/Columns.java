package com.easyecom.kit.persistence;

import java.util.Collection;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Binds rows column by column as SQL arrays, so that one statement writes all of them: {@code
 * INSERT ... SELECT ... FROM unnest(:id, :name)}.
 *
 * @param <S> the statement
 * @param <R> a row
 */
public final class Columns<S extends SqlStatement<S>, R> {

  private final S statement;
  private final Collection<R> rows;

  private Columns(S statement, Collection<R> rows) {
    this.statement = statement;
    this.rows = rows;
  }

  /** Begins to bind these rows to the statement. */
  public static <S extends SqlStatement<S>, R> Columns<S, R> of(S statement, Collection<R> rows) {
    return new Columns<>(statement, rows);
  }

  /**
   * Binds one column.
   *
   * @param type the elements' Java type, which determines the array's SQL type
   */
  public <T> Columns<S, R> bind(String name, Class<T> type, Function<R, @Nullable T> value) {
    statement.bindArray(name, type, rows.stream().map(value).toList());
    return this;
  }

  /** The statement with its columns bound. */
  public S statement() {
    return statement;
  }
}
