/**
 * What the rows of a file mean for the catalog: read, checked, planned. Nothing is written here.
 */
@NullMarked
package com.easyecom.catalog.productimport.domain;

import org.jspecify.annotations.NullMarked;
