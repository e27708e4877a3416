/**
 * Large books: three years of a shop, ten million journal lines, loaded into accounting's tables as
 * the service itself would have written them; then all reports are asked for, through the gateway.
 */
@NullMarked
package com.easyecom.bench.books;

import org.jspecify.annotations.NullMarked;
