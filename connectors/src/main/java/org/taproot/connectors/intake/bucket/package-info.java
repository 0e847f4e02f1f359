/** Objects in a bucket of an S3-compatible store. */
package org.taproot.connectors.intake.bucket;
