/**
 * Owns the shop's API documentation: one OpenAPI document merged from the services', and the two
 * pages that show it without any other server's help.
 */
@NullMarked
package com.easyecom.gateway.docs;

import org.jspecify.annotations.NullMarked;
