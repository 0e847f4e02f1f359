/** Files on an SFTP server. */
package org.taproot.connectors.intake.sftp;
