/**
 * The stock of a product: how much there is, what it is worth to the cent, and how movements change
 * both. A domain without frameworks, which the other features share; hence not in a layer.
 */
@NullMarked
package com.easyecom.catalog.stock;

import org.jspecify.annotations.NullMarked;
