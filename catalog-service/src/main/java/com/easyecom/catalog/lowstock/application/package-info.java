/** Products that run low: they are told of when they come to, and listed. */
@NullMarked
package com.easyecom.catalog.lowstock.application;

import org.jspecify.annotations.NullMarked;
