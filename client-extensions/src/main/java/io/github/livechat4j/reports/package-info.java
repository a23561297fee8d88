/**
 * Reports of the service as series of figures with real times: {@link io.github.livechat4j.reports.Reports}.
 */
@NullMarked
package io.github.livechat4j.reports;

import org.jspecify.annotations.NullMarked;
