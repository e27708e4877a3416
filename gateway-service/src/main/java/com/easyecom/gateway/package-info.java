/**
 * The one public address of the shop. Owns which paths exist outside and what a request may weigh;
 * it has no domain, no database, and never opens a body.
 */
@NullMarked
package com.easyecom.gateway;

import org.jspecify.annotations.NullMarked;
