using System.Text.Json;
using DataAuditor.JsonSchema;

namespace DataAuditor.Core.Tests.JsonSchema.Patterns;

public sealed class PatternTests
{
    [Theory]
    [InlineData("^a$", "a\n", false)]
    [InlineData("b", "abc", true)]
    [InlineData(@"^\d$", "٣", false)]
    [InlineData(@"^\D$", "٣", true)]
    [InlineData(@"^\w+$", "é", false)]
    [InlineData(@"^\W$", "é", true)]
    [InlineData(@"^\s$", "\uFEFF", true)]
    [InlineData(@"^\S$", "\u0085", true)]
    [InlineData("^.$", "\u2028", false)]
    [InlineData("^.$", "😀", true)]
    [InlineData("^.$", "ab", false)]
    [InlineData("^[^a]$", "😀", true)]
    [InlineData("^[😀-😂]$", "😁", true)]
    [InlineData("^[😀-😂]$", "😃", false)]
    [InlineData("^[a-😀]+$", "z￼😀", true)]
    [InlineData("^😀{2}$", "😀😀", true)]
    [InlineData("^[]$", "a", false)]
    [InlineData("^[^]$", "\n", true)]
    [InlineData(@"^[\d-x]+$", "1-x", true)]
    [InlineData(@"^[\b]$", "\b", true)]
    [InlineData(@"^[\w\-.]+$", "a-b.c", true)]
    [InlineData(@"^\cJ\x41\u0042\u{1F600}\0$", "\nAB😀\0", true)]
    [InlineData(@"^\uD83D\uDE00$", "😀", true)]
    [InlineData(@"^\p{Lu}\p{Letter}\P{L}$", "Éa1", true)]
    [InlineData(@"^\p{gc=Decimal_Number}+$", "1٣", true)]
    [InlineData(@"^\p{L}+$", "𐐀a", true)]
    [InlineData(@"^[^\p{L}]+$", "😀1", true)]
    [InlineData(@"^[^\p{L}]+$", "𐐀", false)]
    [InlineData(@"\bcat\b", "a cat.", true)]
    [InlineData(@"\bcat\b", "écaté", true)]
    [InlineData(@"\Bat", "éat", false)]
    [InlineData(@"^(a)?\1b$", "b", true)]
    [InlineData(@"^(?<x>a|b)(c)\k<x>\2$", "bcbc", true)]
    [InlineData(@"^\k<x>(?<x>a)$", "a", true)]
    [InlineData("^(?=a)(?!ab)a.$", "ac", true)]
    [InlineData("(?<=a)b(?<!c)$", "ab", true)]
    [InlineData("^a{2,}?b{1}c{0,2}$", "aabc", true)]
    [InlineData("^a{,2}]}$", "a{,2}]}", true)]
    [InlineData("^(?:a|b)*?$", "abba", true)]
    [InlineData("#x", "# x", false)]
    public void Match_as_in_ecma_262(string pattern, string text, bool isMatch) =>
        Assert.Equal(isMatch, Json.IsValid($$"""{ "pattern": {{JsonSerializer.Serialize(pattern)}} }""", JsonSerializer.Serialize(text)));

    [Theory]
    [InlineData(@"\a", @"has the escape \a, which ECMA-262 does not know")]
    [InlineData(@"\", "ends in a backslash")]
    [InlineData(@"\x4", "has an escape that needs 2 hexadecimal digits")]
    [InlineData(@"\u{110000}", @"has \u{110000}, which is no code point")]
    [InlineData(@"\p{Script=Greek}", "names the Unicode property 'Script=Greek', which is not known; general categories are, scripts are not")]
    [InlineData(@"\pL", @"has \p without a property in braces")]
    [InlineData("a)", "has the end of a group that does not begin")]
    [InlineData("(?i)a", "has a kind of group that ECMA-262 does not know")]
    [InlineData("(?<>a)", "has a group without a name")]
    [InlineData("(?<a>.)(?<a>.)", "has two groups named 'a'")]
    [InlineData("[a", "has a character class without an end")]
    [InlineData("[b-a]", "has a range of characters that runs backwards")]
    [InlineData("*", "has nothing that * could repeat")]
    [InlineData("a**", "has nothing that * could repeat")]
    [InlineData("(?=a)*", "has nothing that * could repeat")]
    [InlineData("a{2,1}", "repeats at most less than at least")]
    [InlineData(@"\1", "refers to the group 1, which does not exist")]
    [InlineData(@"\k<a>", "refers to the group a, which does not exist")]
    public void That_are_none_are_explained(string pattern, string reason) =>
        Assert.Contains($"'{pattern}' {reason} ", Json.Fault($$"""{ "pattern": {{JsonSerializer.Serialize(pattern)}} }""").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a|aa)+$")]
    [InlineData("(.*a){12}$")]
    public void Without_look_around_take_time_linear_in_the_text(string pattern) =>
        Assert.False(Json.IsValid($$"""{ "pattern": "{{pattern}}" }""", $"\"{new string('a', 20_000)}!\"", new() { PatternTimeout = TimeSpan.FromMinutes(5) }));

    [Fact]
    public void That_take_too_long_make_the_document_fail()
    {
        var options = new SchemaOptions { PatternTimeout = TimeSpan.FromMilliseconds(20) };
        var error = Assert.Single(Json.Errors("""{ "pattern": "^(?=a)(a+)+$" }""", $"\"{new string('a', 40)}!\"", options: options));

        Assert.Equal((SchemaError.Limit, "cannot be decided: the pattern ^(?=a)(a+)+$ took longer than 0.02 s"), (error.Keyword, error.Message));
        Assert.False(Json.IsValid("""{ "not": { "pattern": "^(?=a)(a+)+$" } }""", $"\"{new string('a', 40)}!\"", options));
    }

    [Fact]
    public void Name_properties() => Assert.False(Json.IsValid("""{ "patternProperties": { "^x-": { "type": "string" } } }""", """{ "x-a": 1, "y": 2 }"""));
}
