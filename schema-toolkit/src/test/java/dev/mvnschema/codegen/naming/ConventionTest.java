package dev.mvnschema.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConventionTest {

    @ParameterizedTest
    @CsvSource({
        "User, User, user, USER",
        "TokenOperation, TokenOperation, tokenOperation, TOKEN_OPERATION",
        "token_operation, TokenOperation, tokenOperation, TOKEN_OPERATION",
        "TOKEN_OPERATION, TokenOperation, tokenOperation, TOKEN_OPERATION",
        "telegramId, TelegramId, telegramId, TELEGRAM_ID",
        "userID, UserID, userID, USER_ID",
        "ID, Id, id, ID",
        "_id, Id, id, ID",
        "id_, Id, id, ID",
        "ROLE, Role, role, ROLE",
        "URLPath, URLPath, urlPath, URL_PATH",
        "API_key, APIKey, apiKey, API_KEY",
        "HTTPServer2Go, HTTPServer2Go, httpServer2Go, HTTP_SERVER2_GO",
        "sha256Hash, Sha256Hash, sha256Hash, SHA256_HASH",
        "2FA, _2fa, _2fa, _2FA",
        "iPhone, IPhone, iPhone, I_PHONE",
        "dall-e, DallE, dallE, DALL_E",
        "class, Class, class_, CLASS",
        "yield, Yield, yield_, YIELD",
        "null, Null, null_, NULL",
        "größe, Größe, größe, GRÖSSE",
        "ßa, ßa, ßa, SSA",
        "имя_файла, ИмяФайла, имяФайла, ИМЯ_ФАЙЛА",
        "名前, 名前, 名前, 名前",
        "a$b, AB, aB, A_B",
        "__, _2, _2, _2",
        "-, _1, _1, _1",
    })
    void writes_names_as_java_does(String name, String type, String member, String constant) {
        assertThat(Convention.TYPE.apply(name)).isEqualTo(type);
        assertThat(Convention.MEMBER.apply(name)).isEqualTo(member);
        assertThat(Convention.CONSTANT.apply(name)).isEqualTo(constant);
    }
}
