/** What the stock's own tables add up to, for accounting-service to compare the books with. */
@NullMarked
package com.easyecom.catalog.control;

import org.jspecify.annotations.NullMarked;
