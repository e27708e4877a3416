/** What the orders' own tables add up to, for accounting-service to compare the books with. */
@NullMarked
package com.easyecom.order.control;

import org.jspecify.annotations.NullMarked;
