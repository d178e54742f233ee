package dev.mvnschema.example.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.mvnschema.example.database.Generation;
import dev.mvnschema.example.database.GenerationMapper;
import dev.mvnschema.example.database.Payment;
import dev.mvnschema.example.database.PaymentMapper;
import dev.mvnschema.example.database.PaymentProvider;
import dev.mvnschema.example.database.SubscriptionTier;
import dev.mvnschema.example.database.TokenOperation;
import dev.mvnschema.example.database.TokenOperationMapper;
import dev.mvnschema.example.database.TokenOperationType;
import dev.mvnschema.example.database.User;
import dev.mvnschema.example.database.UserMapper;
import dev.mvnschema.junit.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest
@AutoConfigureMockMvc
class ServiceTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    private final MockMvc http;
    private final UserMapper users;
    private final TokenOperationMapper operations;
    private final GenerationMapper generations;
    private final PaymentMapper payments;

    @Autowired
    ServiceTest(
            MockMvc http,
            UserMapper users,
            TokenOperationMapper operations,
            GenerationMapper generations,
            PaymentMapper payments) {
        this.http = http;
        this.users = users;
        this.operations = operations;
        this.generations = generations;
        this.payments = payments;
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DATABASE::jdbcUrl);
        properties.add("spring.datasource.username", DATABASE::user);
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    private User user(int tokens) {
        return users.create(User.create()
                .telegramId(String.valueOf(NUMBER.incrementAndGet()))
                .tier(SubscriptionTier.PROFESSIONAL)
                .tokenBalance(tokens));
    }

    @Test
    void tells_a_user_with_payments() throws Exception {
        User user = user(5);
        payments.create(Payment.create()
                .userId(user.id())
                .provider(PaymentProvider.STRIPE)
                .externalId(user.telegramId())
                .amount(new BigDecimal("990.00")));
        http.perform(get("/users/{id}", user.telegramId()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.tier").value("PROFESSIONAL"))
                .andExpect(jsonPath("$.tokenBalance").value(5))
                .andExpect(jsonPath("$.payments[0].amount").value(990.0))
                .andExpect(jsonPath("$.subscriptions").isEmpty());
    }

    @Test
    void knows_no_strangers() throws Exception {
        http.perform(get("/users/unknown"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("There is no such user."));
    }

    @Test
    void sells_a_generation_for_tokens() throws Exception {
        User user = user(100);
        order(user, "DALL_E")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.balanceAfter").value(60));
        assertThat(users.findUniqueOrThrow(User.byId(user.id())).tokenBalance()).isEqualTo(60);
        assertThat(generations.count(Generation.where(Generation.USER_ID.eq(user.id()))))
                .isEqualTo(1);
    }

    @Test
    void refuses_and_writes_nothing_when_tokens_are_short() throws Exception {
        User user = user(100);
        order(user, "SORA")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("This costs 120 tokens, and 100 are left."));
        assertThat(users.findUniqueOrThrow(User.byId(user.id())).tokenBalance()).isEqualTo(100);
        assertThat(operations.count(TokenOperation.where(TokenOperation.USER_ID.eq(user.id()))))
                .isZero();
    }

    @Test
    void an_order_that_is_none_is_the_callers_mistake() throws Exception {
        User user = user(100);
        for (String body :
                List.of("{\"prompt\": \"x\"}", "{\"kind\": \"SORA\"}", "{\"kind\": \"PAINT\", \"prompt\": \"x\"}")) {
            http.perform(post("/users/{id}/generations", user.telegramId())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .andExpect(status().isBadRequest());
        }
    }

    @Test
    void pages_through_the_history_of_a_balance() throws Exception {
        User user = user(0);
        for (int balance = 1; balance <= 5; balance++) {
            operations.create(TokenOperation.create()
                    .userId(user.id())
                    .type(TokenOperationType.PURCHASE)
                    .amount(1)
                    .balanceBefore(balance - 1)
                    .balanceAfter(balance));
        }
        String first = page(user, "")
                .andExpect(jsonPath("$.operations[0].balanceAfter").value(5))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String next = first.replaceFirst(".*\"next\":(\\d+).*", "$1");
        page(user, "&before=" + next)
                .andExpect(jsonPath("$.operations[0].balanceAfter").value(2))
                .andExpect(jsonPath("$.operations.length()").value(2))
                .andExpect(jsonPath("$.next").isEmpty());
    }

    private ResultActions order(User user, String kind) throws Exception {
        return http.perform(post("/users/{id}/generations", user.telegramId())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"kind\": \"" + kind + "\", \"prompt\": \"A lighthouse\"}"));
    }

    private ResultActions page(User user, String more) throws Exception {
        return http.perform(get("/users/" + user.telegramId() + "/operations?size=3" + more))
                .andExpect(status().isOk());
    }
}
