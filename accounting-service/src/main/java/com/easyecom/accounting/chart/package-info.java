/**
 * The chart of accounts: what the shop's money is counted under. Flat, it is little more than a
 * table.
 */
@NullMarked
package com.easyecom.accounting.chart;

import org.jspecify.annotations.NullMarked;
