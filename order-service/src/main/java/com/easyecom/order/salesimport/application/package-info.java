/** Imports past sales, in steps that a crash cannot tear apart, and undoes them. */
@NullMarked
package com.easyecom.order.salesimport.application;

import org.jspecify.annotations.NullMarked;
