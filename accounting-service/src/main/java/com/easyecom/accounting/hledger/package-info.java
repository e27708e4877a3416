/**
 * The journal in the format of hledger, a plain-text accounting program: it checks our balances.
 */
@NullMarked
package com.easyecom.accounting.hledger;

import org.jspecify.annotations.NullMarked;
