package org.taproot.desk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.taproot.desk.demo.DataOrigin;
import org.taproot.desk.language.LanguageSwitch;
import org.taproot.desk.page.DistrictTime;
import org.webjars.WebJarVersionLocator;

/** Languages, and the few files of other projects that browsers may fetch. */
@Configuration(proxyBeanMethods = false)
class DeskWeb implements WebMvcConfigurer {

    private static final String WEBJARS = "classpath:/META-INF/resources/webjars/";
    private static final CacheControl FOR_AN_HOUR = CacheControl.maxAge(Duration.ofHours(1));

    private final WebJarVersionLocator webjars = new WebJarVersionLocator();

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("org.taproot.desk.messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.CHINESE);
        return messages;
    }

    /** Chinese until someone chooses otherwise, whatever the browser prefers. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("taproot-language");
        resolver.setDefaultLocale(Locale.CHINESE);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        return resolver;
    }

    @Bean
    DistrictTime districtTime(DeskConfig config) {
        return new DistrictTime(InstantSource.system(), config.businessClock());
    }

    @Bean
    DataOrigin dataOrigin(DeskConfig config) {
        return config.dataOrigin();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageSwitch());
    }

    /** Minified files only: source maps stay closed. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/assets/own/**", "classpath:/org/taproot/desk/assets/");
        serve(registry, "/assets/htmx/*.min.js", webjar("htmx.org", "dist/"));
        serve(registry, "/assets/tabler/*.min.css", webjar("tabler__core", "dist/css/"));
    }

    private static void serve(ResourceHandlerRegistry registry, String pattern, String location) {
        registry.addResourceHandler(pattern).addResourceLocations(location).setCacheControl(FOR_AN_HOUR);
    }

    private String webjar(String name, String folder) {
        return WEBJARS + name + "/" + webjars.version(name) + "/" + folder;
    }
}
