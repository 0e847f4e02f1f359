package org.taproot.desk.page;

import java.security.Principal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the name of who is signed in; null when nobody is. */
@ControllerAdvice
public final class Visitor {

    @ModelAttribute("visitor")
    String visitor(Principal principal) {
        return principal == null ? null : principal.getName();
    }
}
