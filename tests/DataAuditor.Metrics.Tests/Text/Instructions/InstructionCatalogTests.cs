using System.Text.Json;
using DataAuditor.Metrics.Text.Instructions;

namespace DataAuditor.Metrics.Tests.Text.Instructions;

public sealed class InstructionCatalogTests
{
    /// <summary>
    /// The prompt asks for '#', which the reference replaces by a letter drawn at random for each of the two verdicts, so that its loose verdict is
    /// stricter than its strict one. Counting what was asked for, the response follows the instruction in both modes.
    /// </summary>
    private const string DrawnAtRandom = "1122 keywords:letter_frequency loose True, reference False";

    [GoldenFact]
    public void Agrees_with_the_reference_on_every_verdict_that_is_not_drawn_at_random()
    {
        var verdicts = IfEvalGolden.Prompts.SelectMany(Verdicts).ToList();
        Assert.Equal(2 * 832, verdicts.Count);
        Assert.Equal([DrawnAtRandom], verdicts.Where(verdict => verdict.Ours != verdict.Reference).Select(verdict => $"{verdict.Name} {verdict.Ours}, reference {verdict.Reference}"));
    }

    [GoldenFact]
    public void Agrees_with_the_reference_on_every_edge_case()
    {
        var cases = IfEvalGolden.EdgeCases.ToList();
        Assert.Equal(110, cases.Count);
        Assert.Empty(cases.Where(edge => !Agrees(edge)).Select(edge => edge.ToString()));
    }

    [Fact]
    public void Knows_the_25_kinds() => Assert.Equal(25, InstructionCatalog.Ids.Count);

    [Theory]
    [InlineData("keywords:exist", "{}", "'keywords:exist' is no known instruction")]
    [InlineData("keywords:existence", "{}", "'keywords:existence': its argument 'keywords' is missing")]
    [InlineData("keywords:existence", "null", "'keywords:existence': its argument 'keywords' is missing")]
    [InlineData("keywords:existence", "[]", "'keywords:existence': its arguments are no object")]
    [InlineData("keywords:existence", """{"keywords": null}""", "'keywords:existence': its argument 'keywords' is missing")]
    [InlineData("keywords:existence", """{"keywords": []}""", "'keywords:existence': its argument 'keywords' is array, not a list of texts")]
    [InlineData("keywords:existence", """{"keywords": "cat"}""", "'keywords:existence': its argument 'keywords' is 'cat', not a list of texts")]
    [InlineData("keywords:existence", """{"keywords": ["cat", 1]}""", "'keywords:existence': its argument 'keywords' is '1', not a text")]
    [InlineData("keywords:existence", """{"keywords": ["(cat"]}""", "'keywords:existence': '(cat' is no regular expression: a parenthesis is not closed (at 4)")]
    [InlineData("punctuation:no_comma", """{"num_words": 3}""", "'punctuation:no_comma': it has no argument 'num_words'")]
    [InlineData("length_constraints:number_words", """{"num_words": "3", "relation": "at least"}""", "'length_constraints:number_words': its argument 'num_words' is '3', not a whole number from 0")]
    [InlineData("length_constraints:number_words", """{"num_words": 2.5, "relation": "at least"}""", "'length_constraints:number_words': its argument 'num_words' is '2.5', not a whole number from 0")]
    [InlineData("length_constraints:number_words", """{"num_words": -1, "relation": "at least"}""", "'length_constraints:number_words': its argument 'num_words' is '-1', not a whole number from 0")]
    [InlineData("length_constraints:number_words", """{"num_words": 3, "relation": "at most"}""", "'length_constraints:number_words': its argument 'relation' is 'at most', not 'at least' or 'less than'")]
    [InlineData("length_constraints:nth_paragraph_first_word", """{"num_paragraphs": 2, "nth_paragraph": 3, "first_word": "a"}""", "'length_constraints:nth_paragraph_first_word': its argument 'nth_paragraph' is 3, but there shall be 2")]
    [InlineData("keywords:letter_frequency", """{"letter": "ab", "let_frequency": 1, "let_relation": "at least"}""", "'keywords:letter_frequency': its argument 'letter' is 'ab', not one character")]
    [InlineData("startend:end_checker", """{"end_phrase": " "}""", "'startend:end_checker': its argument 'end_phrase' is ' ', not a text")]
    public void Refuses_what_is_unknown_missing_or_wrong(string id, string arguments, string message) =>
        Assert.Equal(message, Assert.Throws<InstructionException>(() => Read(id, arguments)).Message);

    [Fact]
    public void Takes_a_whole_number_of_a_table_and_leaves_null_columns_out() =>
        Assert.Null(Read("length_constraints:number_words", """{"num_words": 2.0, "relation": "at least", "keywords": null}""")("two words"));

    [Theory]
    [InlineData("keywords:existence", """{"keywords": ["cat", "dog"]}""", "a cat", "lacks 'dog'")]
    [InlineData("keywords:frequency", """{"keyword": "a", "frequency": 2, "relation": "less than"}""", "a a", "has 2 times 'a', not less than 2")]
    [InlineData("keywords:forbidden_words", """{"forbidden_words": ["dog", "cat"]}""", "a cat", "holds 'cat'")]
    [InlineData("keywords:letter_frequency", """{"letter": "#", "let_frequency": 2, "let_relation": "at least"}""", "#", "has 1 times '#', not at least 2")]
    [InlineData("language:response_language", """{"language": "de"}""", "This is about the weather.", "is in 'en', not in 'de'")]
    [InlineData("length_constraints:number_sentences", """{"num_sentences": 2, "relation": "at least"}""", "One.", "has 1 sentences, not at least 2")]
    [InlineData("length_constraints:number_paragraphs", """{"num_paragraphs": 2}""", "One", "has 1 paragraphs between dividers ***, not 2")]
    [InlineData("length_constraints:nth_paragraph_first_word", """{"num_paragraphs": 1, "nth_paragraph": 1, "first_word": "a"}""", "B", "begins paragraph 1 with 'b', not 'a'")]
    [InlineData("detectable_content:postscript", """{"postscript_marker": "P.S."}""", "Bye", "has no postscript that begins with 'P.S.'")]
    [InlineData("detectable_format:json_format", "{}", "{", "is not JSON")]
    [InlineData("combination:two_responses", "{}", "a", "has 1 answers divided by ******, not 2")]
    [InlineData("change_case:english_capital", "{}", "NOT so", "is not in capital letters only")]
    [InlineData("change_case:english_lowercase", "{}", "etchings", "is in no language that can be told, not in 'en'")]
    public void Says_what_is_wrong(string id, string arguments, string response, string breach) => Assert.Equal(breach, Read(id, arguments)(response));

    [Fact]
    public void Takes_the_language_that_the_record_declares() =>
        Assert.Equal("is in 'fr', not in 'en'", InstructionCatalog.Read("language:response_language", JsonElement.Parse("""{"language": "en"}"""), "fr")("This is about the weather."));

    [Fact]
    public void Gives_up_on_a_keyword_that_takes_too_long()
    {
        var check = Read("keywords:forbidden_words", """{"forbidden_words": ["(a+)+$"]}""");
        Assert.EndsWith("takes more than a second on one text", Assert.Throws<InstructionException>(() => check(new string('a', 40) + "!")).Message, StringComparison.Ordinal);
    }

    /// <summary>None of these would end if the check took square time.</summary>
    [Theory]
    [InlineData("detectable_content:number_placeholders", """{"num_placeholders": 1}""", "[")]
    [InlineData("detectable_format:title", "{}", "<")]
    [InlineData("detectable_format:number_bullet_lists", """{"num_bullets": 1}""", "\n")]
    [InlineData("length_constraints:number_sentences", """{"num_sentences": 4, "relation": "at least"}""", "?")]
    [InlineData("detectable_format:json_format", "{}", "[")]
    public void Reads_a_long_row_of_one_character(string id, string arguments, string character) =>
        Assert.NotNull(Read(id, arguments)(string.Concat(Enumerable.Repeat(character, 2_000_000)) + "a"));

    [Theory]
    [InlineData("<<<<a>>", null)]
    [InlineData("a << b >> c", null)]
    [InlineData("<<>>>", "has no title in double angular brackets")]
    [InlineData(">> a <<", "has no title in double angular brackets")]
    public void Finds_a_title_as_a_greedy_pattern_does(string response, string? breach) => Assert.Equal(breach, Read("detectable_format:title", "{}")(response));

    private static IEnumerable<(string Name, bool Ours, bool Reference)> Verdicts(JsonElement prompt)
    {
        var response = prompt.GetProperty("response").GetString()!;
        foreach (var (position, id) in prompt.GetProperty("instruction_id_list").EnumerateArray().Index())
        {
            var name = $"{prompt.GetProperty("key")} {id}";
            var check = InstructionCatalog.Read(id.GetString()!, prompt.GetProperty("kwargs")[position]);
            yield return ($"{name} strict", ResponseVariants.Strict(check, response) is null, prompt.GetProperty("strict")[position].GetBoolean());
            yield return ($"{name} loose", ResponseVariants.Loose(check, response) is null, prompt.GetProperty("loose")[position].GetBoolean());
        }
    }

    private static bool Agrees(JsonElement edge)
    {
        var (id, kwargs, response) = (edge.GetProperty("id").GetString()!, edge.GetProperty("kwargs"), edge.GetProperty("response").GetString()!);
        if (edge.GetProperty("strict").ValueKind is JsonValueKind.String)
        {
            Assert.Throws<InstructionException>(() => InstructionCatalog.Read(id, kwargs));
            return true;
        }

        var check = InstructionCatalog.Read(id, kwargs);
        return edge.GetProperty("strict").GetBoolean() == (ResponseVariants.Strict(check, response) is null)
            && edge.GetProperty("loose").GetBoolean() == (ResponseVariants.Loose(check, response) is null);
    }

    private static Check Read(string id, string arguments) => InstructionCatalog.Read(id, JsonElement.Parse(arguments));
}
