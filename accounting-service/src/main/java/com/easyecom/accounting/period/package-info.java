/**
 * The months of the books: which are closed, and the turn in which entries are posted and months
 * closed. Flat, it is little more than a table.
 */
@NullMarked
package com.easyecom.accounting.period;

import org.jspecify.annotations.NullMarked;
