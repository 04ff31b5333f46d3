using DataAuditor.Metrics.Text.Python;

namespace DataAuditor.Metrics.Tests.Text.Python;

public sealed class PythonPatternTests
{
    [Theory]
    [InlineData(@"\w+", "½ ² é", 3)]         // numbers of every kind are word characters
    [InlineData(@"\w+", "e\u0301te\u0301", 2)] // combining marks are not
    [InlineData(@"\w+", "a\u203fb", 2)]       // nor are connectors other than the underscore
    [InlineData(@"\w+", "𝐀𝐁 😀", 1)]          // mathematical capitals are letters, a face is none
    [InlineData(@"\W", "𝐀😀", 1)]
    [InlineData(@"\d", "٣𝟘½", 2)]
    [InlineData(@"[\d]", "٣𝟘½", 2)]
    [InlineData(@"[^\W\d]", "a1😀_", 2)]
    [InlineData(@"\s", "\x1c\u00a0\u200b", 2)]
    [InlineData(@"\bé", "éa aé", 1)]
    [InlineData(@"\Ba\B", "bab a", 1)]
    [InlineData(".", "a😀\n", 2)]             // a character beyond the basic plane is one
    [InlineData("😀{2}", "😀😀😀", 1)]
    [InlineData("[😀-😂]", "😁 😍", 1)]
    [InlineData("(?s).", "a\n", 2)]
    [InlineData("a{,2}b", "aab", 1)]
    [InlineData("a{x}", "a{x}", 1)]
    [InlineData("{}", "{}", 1)]
    [InlineData("ana", "banana", 1)]
    [InlineData(@"\s?A\s?\d+\s?", "**A 1: b**\n\nc\n\n**A 2: d**\n\n**A 3**", 3)]
    [InlineData("a*", "aab", 3)]
    [InlineData("C++", "I like C++, CC", 2)]   // one or more, and nothing given back
    [InlineData("a++a", "aaa", 0)]
    [InlineData("(?:ab)?+ab", "ab", 0)]
    [InlineData("a{1,2}+a", "aa", 0)]
    [InlineData("(?>a+)a", "aaa", 0)]
    [InlineData("(?P<x>a)(b)(?P=x)", "aba", 1)]
    [InlineData(@"(?P<x>a)(b)\2", "abb", 1)]   // groups count from left to right, named or not
    [InlineData(@"\x41\u0042\103\0", "ABC\0", 1)]
    [InlineData("[]a]+", "]a", 1)]
    [InlineData("[^a]", "ab", 1)]
    [InlineData("[a-]", "a-b", 2)]
    [InlineData(@"[\b]", "\b", 1)]
    [InlineData("a(?#nothing)+", "aa", 1)]
    [InlineData("(?<=a)b|(?<!a)c", "ab ac c", 2)]
    [InlineData(@"a$", "a\n", 1)]
    [InlineData(@"a\Z", "a\n", 0)]
    public void Counts_as_Python_does(string pattern, string text, int count) => Assert.Equal(count, new PythonPattern(pattern).CountIn(text));

    [Theory]
    [InlineData("ſ", "S", true)]
    [InlineData("İ", "i", true)]
    [InlineData("ı", "I", true)]
    [InlineData("\u212a", "k", true)]          // the sign of the kelvin
    [InlineData("ς", "Σ", true)]
    [InlineData("straße", "STRASSE", false)]
    [InlineData("[A-Z]+", "abc", true)]
    [InlineData("[^a]", "A", false)]
    public void Ignores_case_as_Python_does(string pattern, string text, bool found) => Assert.Equal(found, new PythonPattern(pattern, ignoreCase: true).IsIn(text));

    [Theory]
    [InlineData("*a", "there is nothing to repeat, or it is repeated twice (at 1)")]
    [InlineData("a**", "there is nothing to repeat, or it is repeated twice (at 3)")]
    [InlineData("^*", "there is nothing to repeat, or it is repeated twice (at 2)")]
    [InlineData("a)", "a parenthesis is closed that was not opened (at 2)")]
    [InlineData("(a", "a parenthesis is not closed (at 2)")]
    [InlineData("[a", "a set is not closed (at 2)")]
    [InlineData("[b-a]", "a range runs backwards or ends in a shorthand (at 4)")]
    [InlineData(@"\q", @"\q has no meaning, or one that is not supported (at 2)")]
    [InlineData(@"a\", "a lone backslash ends the pattern (at 2)")]
    [InlineData(@"(a)\2", "there is no group 2 (at 5)")]
    [InlineData("(?P=x)", "there is no group 'x' (at 6)")]
    [InlineData("(?P<x>a)(?P<x>b)", "the group 'x' is named twice (at 14)")]
    [InlineData("(?P<1>a)", "'1' is no name of a group (at 6)")]
    [InlineData("a{3,2}", "the least number of repetitions is above the greatest (at 6)")]
    [InlineData("a(?x)", "flags other than i, m, s and u at its start, and conditions, are not supported (at 3)")]
    [InlineData(@"\x4", "an escape is not complete (at 2)")]
    public void Refuses_what_Python_refuses(string pattern, string reason) =>
        Assert.Equal($"'{pattern}' is no regular expression: {reason}", Assert.Throws<PythonPatternException>(() => new PythonPattern(pattern)).Message);

    [Fact]
    public void Limits_the_time() =>
        Assert.Throws<PythonPatternException>(() => new PythonPattern("(a+)+$").IsIn(new string('a', 60) + "!"));

    [Fact]
    public void Counts_the_capturing_groups() => Assert.Equal(2, new PythonPattern("(a)(?:b)(?P<c>c)(?=d)").Groups);

    [Fact]
    public void Takes_a_lone_surrogate_for_a_character() => Assert.Equal(2, new PythonPattern(".").CountIn("\ud800a"));
}
