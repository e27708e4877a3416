/** What must be equal, and what it means when it is not: checks, lag, consistent or drift. */
@NullMarked
package com.easyecom.accounting.reconciliation.domain;

import org.jspecify.annotations.NullMarked;
