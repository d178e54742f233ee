package dev.mvnschema.example.service;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. {@code spring.datasource.url} names its database. */
@SpringBootApplication(proxyBeanMethods = false)
public class ServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(ServiceApplication.class, args);
    }
}
