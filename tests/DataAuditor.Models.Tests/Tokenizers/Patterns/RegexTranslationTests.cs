using DataAuditor.Models.Tokenizers.Patterns;

namespace DataAuditor.Models.Tests.Tokenizers.Patterns;

public sealed class RegexTranslationTests
{
    [Theory]
    [InlineData(@" ?\p{L}+", @" ?\p{L}+")]
    [InlineData(@"\p{L}++", @"(?>\p{L}+)")]
    [InlineData(@"[^\r\n\p{L}]?+\p{N}{1,3}", @"(?>[^\r\n\p{L}]?)\p{N}{1,3}")]
    [InlineData(@"(?:ab)*+c", @"(?>(?:ab)*)c")]
    [InlineData(@"(?i:'s|'t)", @"(?i:'s|'t)")]
    [InlineData(@"a+?", @"a+?")]
    [InlineData(@"\w", @"[\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}]")]
    [InlineData(@"[\w\-]", @"[\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\-]")]
    [InlineData(@"\p{^L}\x{4E00}", @"\P{L}\u4E00")]
    public void Says_the_same_in_other_words(string pattern, string translated) => Assert.Equal(translated, RegexTranslation.Translate(pattern));

    [Theory]
    [InlineData(@"[a[bc]]")]
    [InlineData(@"[a-z&&[^b]]")]
    [InlineData(@"[\W]")]
    [InlineData(@"\x{1F600}")]
    public void Refuses_what_it_cannot_say(string pattern) => Assert.Throws<ArgumentException>(() => RegexTranslation.Translate(pattern));

    [Fact]
    public void Sees_a_surrogate_pair_as_one_character_of_its_category()
    {
        var parts = new List<TextMatch>();
        new RegexPattern(@"\p{L}").Find("a𝐀😀", parts);
        Assert.Equal([new(0, 1, true), new(1, 3, true), new(3, 5, false)], parts);
    }
}
