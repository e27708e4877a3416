package com.easyecom.catalog.productimport.persistence;

import com.easyecom.catalog.productimport.domain.ProductFacts;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.persistence.Columns;
import java.util.Collection;
import org.jdbi.v3.core.statement.SqlStatement;

/** Binds products' facts column by column. */
final class FactColumns {

  private FactColumns() {}

  static <S extends SqlStatement<S>> S of(S statement, Collection<ProductFacts> facts) {
    return Columns.of(statement, facts)
        .bind("sku", String.class, ProductFacts::sku)
        .bind("name", String.class, ProductFacts::name)
        .bind("category", String.class, ProductFacts::category)
        .bind("description", String.class, ProductFacts::description)
        .bind("unitPrice", Money.class, ProductFacts::unitPrice)
        .bind("isActive", Boolean.class, ProductFacts::isActive)
        .bind("barcode", String.class, ProductFacts::barcode)
        .bind("reorderPoint", Quantity.class, ProductFacts::reorderPoint)
        .bind("reorderLeadDays", Integer.class, ProductFacts::reorderLeadDays)
        .statement();
  }
}
