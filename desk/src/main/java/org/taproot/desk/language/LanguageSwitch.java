package org.taproot.desk.language;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Takes {@code lang=zh} or {@code lang=en} from any address, remembers it, and goes on without it. */
public final class LanguageSwitch implements HandlerInterceptor {

    static final String PARAMETER = "lang";

    private static final Map<String, Locale> LANGUAGES = Map.of("zh", Locale.CHINESE, "en", Locale.ENGLISH);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String language = request.getParameter(PARAMETER);
        if (language == null || !LANGUAGES.containsKey(language) || !isPage(request)) {
            return true;
        }
        RequestContextUtils.getLocaleResolver(request).setLocale(request, response, LANGUAGES.get(language));
        response.sendRedirect(withoutLanguage(request));
        return false;
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getDispatcherType() == DispatcherType.REQUEST;
    }

    /** Path and query only: where the browser is has nothing to say in where it goes. */
    private static String withoutLanguage(HttpServletRequest request) {
        var address = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam(PARAMETER)
                .build();
        return address.getQuery() == null ? address.getPath() : address.getPath() + "?" + address.getQuery();
    }
}
