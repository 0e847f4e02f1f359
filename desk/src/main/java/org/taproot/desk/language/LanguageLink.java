package org.taproot.desk.language;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Gives every page the address of itself in the other language. */
@ControllerAdvice
public final class LanguageLink {

    @ModelAttribute("languageLink")
    String languageLink(HttpServletRequest request, Locale locale) {
        String other = locale.getLanguage().equals("en") ? "zh" : "en";
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            // the address that failed would fail again
            return "/?" + LanguageSwitch.PARAMETER + "=" + other;
        }
        String query = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam(LanguageSwitch.PARAMETER, other)
                .build()
                .getQuery();
        return "?" + query;
    }
}
