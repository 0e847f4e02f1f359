package org.taproot.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.taproot.lake.query.EnterpriseQuery;
import org.taproot.lake.query.QueryEngine;
import org.taproot.lake.query.VacancyQuery;

/** The shared queries of the lake. */
@Configuration(proxyBeanMethods = false)
class DeskLake {

    @Bean
    QueryEngine queryEngine(DeskConfig config) {
        return new QueryEngine(config.trino());
    }

    @Bean
    VacancyQuery vacancyQuery(QueryEngine engine) {
        return new VacancyQuery(engine);
    }

    @Bean
    EnterpriseQuery enterpriseQuery(QueryEngine engine) {
        return new EnterpriseQuery(engine);
    }
}
