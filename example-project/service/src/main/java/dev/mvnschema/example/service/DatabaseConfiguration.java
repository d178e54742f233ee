package dev.mvnschema.example.service;

import dev.mvnschema.example.database.Database;
import javax.sql.DataSource;
import org.apache.ibatis.annotations.Mapper;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells MyBatis of the generated mappers, and Spring to make a bean of each. */
@Configuration(proxyBeanMethods = false)
@MapperScan(basePackageClasses = Database.class, annotationClass = Mapper.class)
class DatabaseConfiguration {

    @Bean
    SqlSessionFactoryBean sqlSessionFactory(DataSource dataSource) {
        SqlSessionFactoryBean factory = new SqlSessionFactoryBean();
        factory.setDataSource(dataSource);
        factory.setConfiguration(Database.configuration());
        return factory;
    }
}
