package dev.mvnschema.example.service;

import dev.mvnschema.runtime.RecordNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns what the database layer refuses into answers. */
@RestControllerAdvice
class Refusals {

    @ExceptionHandler
    ProblemDetail notFound(RecordNotFound refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no such user.");
    }

    @ExceptionHandler
    ProblemDetail notEnough(NotEnoughTokens refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(refused.getMessage()));
    }
}
