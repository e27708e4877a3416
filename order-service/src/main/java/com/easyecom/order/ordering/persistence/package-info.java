/** Orders, fulfilments and their history in PostgreSQL. */
@NullMarked
package com.easyecom.order.ordering.persistence;

import org.jspecify.annotations.NullMarked;
