/** What vision-service tells: which pictures of products can be found. */
@NullMarked
package com.easyecom.events.vision;

import org.jspecify.annotations.NullMarked;
