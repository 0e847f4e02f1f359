package org.taproot.desk;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Sends whoever is not signed in to the sign-in page; for a part of a page, the whole browser. A redirect would be followed
 * inside the request for the part, and the sign-in form would appear in the middle of a list.
 */
final class SignInEntryPoint extends LoginUrlAuthenticationEntryPoint {

    static final String PAGE = "/login";

    /** What pages ask by themselves: whoever reads one is not taken away from it, nor brought to the answer later. */
    static final RequestMatcher UNATTENDED = PathPatternRequestMatcher.pathPattern("/*/news");

    SignInEntryPoint() {
        super(PAGE);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (request.getHeader("HX-Request") == null) {
            super.commence(request, response, reason);
            return;
        }
        if (!UNATTENDED.matches(request)) {
            response.setHeader("HX-Redirect", PAGE);
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
