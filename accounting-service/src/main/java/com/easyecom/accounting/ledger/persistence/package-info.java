/** The journal, the running balances and the accounts' ledgers in PostgreSQL. */
@NullMarked
package com.easyecom.accounting.ledger.persistence;

import org.jspecify.annotations.NullMarked;
