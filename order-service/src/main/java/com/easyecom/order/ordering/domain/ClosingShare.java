package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.money.Money;

/** What of the amounts of a part without lines falls to one order line. */
public record ClosingShare(long orderItemId, Money discount, Money tax) {}
