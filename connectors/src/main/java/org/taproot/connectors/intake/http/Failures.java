package org.taproot.connectors.intake.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Why a source could not be reached, in words. */
final class Failures {

    private Failures() {}

    static IOException unavailable(URI address, Exception failure) {
        return new IOException(
                "Cannot read %s: %s".formatted(Refusals.shown(address), reason(address, failure)), failure);
    }

    private static String reason(URI address, Exception failure) {
        if (failure instanceof SSLException) {
            return certificate(address, failure);
        }
        if (failure instanceof UnknownHostException) {
            return "nobody knows an address of %s".formatted(address.getHost());
        }
        if (failure instanceof SocketTimeoutException) {
            return "it was silent for too long";
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private static String certificate(URI address, Exception failure) {
        if (failure instanceof SSLPeerUnverifiedException) {
            return "its certificate is not for %s".formatted(address.getHost());
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException || cause instanceof CertificateNotYetValidException) {
                return "its certificate is not valid at this time: " + cause.getMessage();
            }
            if (cause instanceof CertPathBuilderException) {
                return "its certificate was not issued by anybody this machine trusts; see authority";
            }
            if (cause instanceof CertificateException
                    && String.valueOf(cause.getMessage()).startsWith("No ")) {
                // no alternative subject name, or no name, matches
                return "its certificate is not for %s".formatted(address.getHost());
            }
        }
        return "no secure connection: " + failure.getMessage();
    }
}
