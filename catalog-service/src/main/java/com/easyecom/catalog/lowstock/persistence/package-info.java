/** What is low, in PostgreSQL. */
@NullMarked
package com.easyecom.catalog.lowstock.persistence;

import org.jspecify.annotations.NullMarked;
