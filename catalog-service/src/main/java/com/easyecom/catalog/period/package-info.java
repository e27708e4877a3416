/**
 * The months of accounting's books, as its events tell of them: in a closed one no person's
 * movement is dated. Flat, it is little more than a table.
 */
@NullMarked
package com.easyecom.catalog.period;

import org.jspecify.annotations.NullMarked;
