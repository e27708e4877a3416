package com.easyecom.accounting.sales.application;

import com.easyecom.accounting.sales.domain.SaleFigures;
import com.easyecom.kernel.paging.Page;

/**
 * What sales came to.
 *
 * @param rows a page of them
 * @param total of all rows, not of the page's
 */
public record SalesReport(Page<SalesRow> rows, SaleFigures total) {}
