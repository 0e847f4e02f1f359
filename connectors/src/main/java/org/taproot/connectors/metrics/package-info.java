/** Numbers about the sources for whoever watches over the hub, in the format of Prometheus. */
package org.taproot.connectors.metrics;
