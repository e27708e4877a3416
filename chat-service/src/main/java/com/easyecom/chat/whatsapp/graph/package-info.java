/**
 * Speaks Meta's Graph API over HTTP: what may be tried again and what not, within deadlines, and
 * without showing the token to any other host or writing anything personal into logs.
 */
@NullMarked
package com.easyecom.chat.whatsapp.graph;

import org.jspecify.annotations.NullMarked;
