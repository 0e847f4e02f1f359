package org.taproot.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Sends the whole browser to the sign-in page when a session ended. A redirect would be followed inside the request for a
 * part of a page, and the sign-in form would appear in the middle of a list.
 */
final class PartialPageEntryPoint implements AuthenticationEntryPoint {

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException authenticationException) {
        response.setHeader("HX-Redirect", "/login");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
