/** Journal entries and ledgers over HTTP. */
@NullMarked
package com.easyecom.accounting.ledger.api;

import org.jspecify.annotations.NullMarked;
