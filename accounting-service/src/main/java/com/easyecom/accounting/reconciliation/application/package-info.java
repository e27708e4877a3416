/** Compares the books with the tables of those whose events they are made of. */
@NullMarked
package com.easyecom.accounting.reconciliation.application;

import org.jspecify.annotations.NullMarked;
