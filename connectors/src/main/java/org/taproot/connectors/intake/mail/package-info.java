/** Mails in a folder of an IMAP server. */
package org.taproot.connectors.intake.mail;
