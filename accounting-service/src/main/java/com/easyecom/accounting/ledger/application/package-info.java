/** Posting, reversing and reading journal entries and balances; the other features' way in. */
@NullMarked
package com.easyecom.accounting.ledger.application;

import org.jspecify.annotations.NullMarked;
