package dev.mvnschema.example.service;

import dev.mvnschema.startup.SchemaMigrations;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the database to the migrations of the database module before anything uses it, when the service is told to. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("bot.migrate-at-start")
class Migrations {

    @Bean
    static BeanPostProcessor migrateFirst() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof DataSource dataSource) {
                    SchemaMigrations.of(dataSource)
                            .progress(LoggerFactory.getLogger("migrations")::info)
                            .deploy();
                }
                return bean;
            }
        };
    }
}
