/** Commands for the resources of the service, made from the contract. No operation is named in this code. */
@NullMarked
package io.github.livechat4j.cli.resources;

import org.jspecify.annotations.NullMarked;
