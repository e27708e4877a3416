/** What catalog-service is asked about past sales. */
@NullMarked
package com.easyecom.order.salesimport.remote;

import org.jspecify.annotations.NullMarked;
