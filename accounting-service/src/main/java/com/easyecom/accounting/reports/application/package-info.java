/** The reports, made of running balances and never of single lines. */
@NullMarked
package com.easyecom.accounting.reports.application;

import org.jspecify.annotations.NullMarked;
