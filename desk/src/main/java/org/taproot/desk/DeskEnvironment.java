package org.taproot.desk;

import java.util.Map;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.web.context.support.StandardServletEnvironment;

/**
 * Spring's settings, all of them here. Variables and system properties are left out on purpose: the desk shares its
 * process with other engines, and what is meant for them must not change it.
 */
final class DeskEnvironment extends StandardServletEnvironment {

    DeskEnvironment(DeskConfig config) {
        getPropertySources().addLast(new MapPropertySource("desk", settings(config)));
    }

    @Override
    protected void customizePropertySources(MutablePropertySources sources) {
        // none but ours
    }

    private static Map<String, Object> settings(DeskConfig config) {
        return Map.ofEntries(
                // no application.properties: another jar may bring one
                Map.entry("spring.config.name", "taproot-desk"),
                Map.entry("server.address", config.bindAddress()),
                Map.entry("server.port", config.port()),
                Map.entry("server.server-header", ""),
                Map.entry("server.shutdown", "immediate"),
                Map.entry("server.servlet.session.cookie.name", "taproot-desk"),
                Map.entry("server.servlet.session.cookie.http-only", true),
                Map.entry("server.servlet.session.cookie.same-site", "lax"),
                Map.entry("server.servlet.session.tracking-modes", "cookie"),
                Map.entry("server.servlet.session.timeout", "30m"),
                Map.entry("spring.web.resources.add-mappings", false),
                Map.entry("spring.thymeleaf.prefix", "classpath:/org/taproot/desk/templates/"),
                Map.entry("spring.thymeleaf.check-template-location", false));
    }
}
