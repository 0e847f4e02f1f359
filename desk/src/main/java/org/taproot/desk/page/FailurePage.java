package org.taproot.desk.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says what to do when a page cannot be shown, and nothing about the inside of the desk. */
@Controller
public class FailurePage implements ErrorController {

    @RequestMapping("/error")
    String failure(HttpServletRequest request, Model model) {
        model.addAttribute("kind", kind((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)));
        return "failure";
    }

    /** The part of the label's name that tells the failures apart. */
    private static String kind(Integer status) {
        if (status == null) {
            return "missing";
        }
        return switch (status) {
            case 403 -> "refused";
            case 404 -> "missing";
            case 503 -> "unavailable";
            default -> status < 500 ? "invalid" : "broken";
        };
    }
}
