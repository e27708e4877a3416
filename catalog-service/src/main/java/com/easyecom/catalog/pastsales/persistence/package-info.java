/** Past sales in SQL: their products, their imports and what these moved. */
@NullMarked
package com.easyecom.catalog.pastsales.persistence;

import org.jspecify.annotations.NullMarked;
