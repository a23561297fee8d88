/** Tests of the reports. */
@NullMarked
package io.github.livechat4j.reports;

import org.jspecify.annotations.NullMarked;
