/** What order-service asks about past sales. */
@NullMarked
package com.easyecom.catalog.pastsales.api;

import org.jspecify.annotations.NullMarked;
