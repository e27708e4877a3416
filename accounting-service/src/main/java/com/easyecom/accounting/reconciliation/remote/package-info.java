/** The control totals of order-service and catalog-service, over HTTP. */
@NullMarked
package com.easyecom.accounting.reconciliation.remote;

import org.jspecify.annotations.NullMarked;
