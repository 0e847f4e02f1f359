package org.taproot.desk;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.taproot.desk.demo.DemoDate;
import org.taproot.desk.demo.DemoNotice;
import org.taproot.desk.enterprise.EnterprisePages;
import org.taproot.desk.language.LanguageLink;
import org.taproot.desk.page.FailurePage;
import org.taproot.desk.page.Health;
import org.taproot.desk.page.HomePage;
import org.taproot.desk.page.LakeFailure;
import org.taproot.desk.page.Visitor;
import org.taproot.desk.vacancy.VacancyExport;
import org.taproot.desk.vacancy.VacancyPage;

/** Everything the desk consists of, by name: nothing wakes up because a jar happens to be on the class path. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
@Import({
    DeskDatabase.class,
    DeskLake.class,
    DeskSecurity.class,
    DeskWeb.class,
    DemoDate.class,
    DemoNotice.class,
    LanguageLink.class,
    LakeFailure.class,
    FailurePage.class,
    Health.class,
    HomePage.class,
    Visitor.class,
    VacancyPage.class,
    VacancyExport.class,
    EnterprisePages.class
})
class DeskApplication {}
