/** What is done with customers, and what that needs of the outside. */
@NullMarked
package com.easyecom.order.customers.application;

import org.jspecify.annotations.NullMarked;
