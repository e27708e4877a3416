/** How a report's figures follow from the accounts' balances. */
@NullMarked
package com.easyecom.accounting.reports.domain;

import org.jspecify.annotations.NullMarked;
