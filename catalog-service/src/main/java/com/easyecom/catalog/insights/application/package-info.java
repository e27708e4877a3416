/** What is known of how a product sells. */
@NullMarked
package com.easyecom.catalog.insights.application;

import org.jspecify.annotations.NullMarked;
