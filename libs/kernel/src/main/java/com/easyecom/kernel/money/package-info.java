/**
 * Money, quantities and unit costs: exact decimals with the scale of their kind, rounded half up
 * where computing them needs it.
 */
@NullMarked
package com.easyecom.kernel.money;

import org.jspecify.annotations.NullMarked;
