/** What orders can do with stock: hold it, have it issued, give it back. */
@NullMarked
package com.easyecom.catalog.allocation.application;

import org.jspecify.annotations.NullMarked;
