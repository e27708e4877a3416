package com.easyecom.accounting.aging;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.paging.Page;
import java.util.List;

/**
 * The stock at the end of a day, by age.
 *
 * @param page some of the products, by id
 * @param totalQuantity of all products, as are the other totals
 * @param totalValue the balance of the inventory account
 * @param buckets all products' together
 */
record StockAging(
    Page<AgedProduct> page, Quantity totalQuantity, Money totalValue, List<AgeBucket> buckets) {}
