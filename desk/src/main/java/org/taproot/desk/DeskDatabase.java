package org.taproot.desk;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.taproot.desk.account.Accounts;

/** The desk's own state in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class DeskDatabase {

    private static final int CONNECTIONS = 8;
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    @Bean
    HikariDataSource dataSource(DeskConfig config) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("desk");
        pool.setJdbcUrl(config.database().jdbcUrl());
        pool.setUsername(config.database().user());
        pool.setPassword(config.database().password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(CONNECT_LIMIT.toMillis());
        return new HikariDataSource(pool);
    }

    /** Migrated before anyone can ask it. */
    @Bean
    Jdbi jdbi(DataSource dataSource) {
        Flyway.configure(DeskDatabase.class.getClassLoader())
                .dataSource(dataSource)
                .schemas("desk")
                .locations("classpath:db/desk")
                .load()
                .migrate();
        return Jdbi.create(dataSource);
    }

    @Bean
    Accounts accounts(Jdbi jdbi) {
        return new Accounts(jdbi);
    }
}
