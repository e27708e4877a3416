package com.easyecom.catalog.allocation.application;

import com.easyecom.catalog.allocation.domain.Verdict;
import com.easyecom.catalog.product.application.SaleFacts;
import java.util.List;

/**
 * What became of a request.
 *
 * @param products the products it names, each once, as they are under the lock
 */
public record Allocation(Verdict verdict, List<SaleFacts> products) {}
