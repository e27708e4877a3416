/** What a journal entry is: balanced, with one side per line, and never changed. */
@NullMarked
package com.easyecom.accounting.ledger.domain;

import org.jspecify.annotations.NullMarked;
