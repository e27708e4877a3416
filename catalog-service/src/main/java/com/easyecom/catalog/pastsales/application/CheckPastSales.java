package com.easyecom.catalog.pastsales.application;

import static java.util.stream.Collectors.toSet;

import com.easyecom.catalog.pastsales.domain.MovedSales;
import com.easyecom.catalog.pastsales.domain.PastSale;
import com.easyecom.catalog.pastsales.domain.SaleFault;
import com.easyecom.catalog.stock.application.Stocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says what would become of past sales, and changes nothing. */
@ApplicationScoped
public class CheckPastSales {

  private final NamedProducts products;
  private final Stocks stocks;

  CheckPastSales(NamedProducts products, Stocks stocks) {
    this.products = products;
    this.stocks = stocks;
  }

  /**
   * What is known of sales.
   *
   * @param products by row, of those without a fault
   */
  public record Checked(Map<Integer, NamedProduct> products, List<SaleFault> faults) {}

  /**
   * @param isOpening whether what was sold is received first
   */
  @Transactional
  public Checked check(List<AskedSale> sales, boolean isOpening) {
    LookUpProducts lookUp = new LookUpProducts(products, sales);
    Map<Integer, NamedProduct> found = new HashMap<>(lookUp.found());
    List<SaleFault> faults = new ArrayList<>(lookUp.faults());
    if (!isOpening) {
      // They are added to what is there and taken out again: nothing can be lacking.
      faults.addAll(lacking(sales, found));
    }
    faults.forEach(fault -> found.remove(fault.row()));
    return new Checked(found, faults);
  }

  /** Without locks: whoever takes the sales later counts again, and nobody waits for a look. */
  private List<SaleFault> lacking(List<AskedSale> sales, Map<Integer, NamedProduct> found) {
    List<PastSale> known = new ArrayList<>();
    for (AskedSale sale : sales) {
      NamedProduct product = found.get(sale.row());
      if (product != null) {
        known.add(
            new PastSale(sale.row(), 0, 0, 0, product.id(), sale.quantity(), null, sale.soldAt()));
      }
    }
    return MovedSales.of(
            stocks.read(known.stream().map(PastSale::productId).collect(toSet())), known, null)
        .faults();
  }
}
