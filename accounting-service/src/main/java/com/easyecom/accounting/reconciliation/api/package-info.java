/** The reconciliation over HTTP. */
@NullMarked
package com.easyecom.accounting.reconciliation.api;

import org.jspecify.annotations.NullMarked;
