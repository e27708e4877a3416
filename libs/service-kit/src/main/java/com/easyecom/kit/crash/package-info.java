/** Places at which tests let a service die or stand still, to see what remains. */
@NullMarked
package com.easyecom.kit.crash;

import org.jspecify.annotations.NullMarked;
