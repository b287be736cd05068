package io.github.moviereservation.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void caseAndAccentsDoNotMatter() {
        assertThat(SearchText.fold("  Le Fabuleux\tDestin d'AMÉLIE ")).isEqualTo("le fabuleux destin d'amelie");
        assertThat(SearchText.fold("Łódź, Bjørk, Straße, Æon")).isEqualTo("lodz, bjork, strasse, aeon");
    }

    @Test
    void everyWordIsAPatternOfItsOwn() {
        assertThat(SearchText.patterns(" Fritz  LANG ")).containsExactly("%fritz%", "%lang%");
        assertThat(SearchText.patterns("  ")).isEmpty();
    }

    @Test
    void wildcardsOfTheCallerAreLiteral() {
        assertThat(SearchText.patterns("100% a_b c\\d")).containsExactly("%100\\%%", "%a\\_b%", "%c\\\\d%");
    }
}
