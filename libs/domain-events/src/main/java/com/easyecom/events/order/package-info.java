/** What order-service tells: the life of a sale. */
@NullMarked
package com.easyecom.events.order;

import org.jspecify.annotations.NullMarked;
