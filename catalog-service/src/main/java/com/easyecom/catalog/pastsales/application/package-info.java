/** Takes past sales off the stock when they are imported, and puts them back. */
@NullMarked
package com.easyecom.catalog.pastsales.application;

import org.jspecify.annotations.NullMarked;
