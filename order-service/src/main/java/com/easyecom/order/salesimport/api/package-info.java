/** Importing past sales over HTTP. */
@NullMarked
package com.easyecom.order.salesimport.api;

import org.jspecify.annotations.NullMarked;
