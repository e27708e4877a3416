/** What orders sold and customers brought back goes back to the stock. */
@NullMarked
package com.easyecom.catalog.restock.application;

import org.jspecify.annotations.NullMarked;
