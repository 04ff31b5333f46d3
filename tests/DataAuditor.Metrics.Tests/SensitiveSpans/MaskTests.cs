using DataAuditor.Metrics.SensitiveSpans;

namespace DataAuditor.Metrics.Tests.SensitiveSpans;

public sealed class MaskTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Bob", "***")]
    [InlineData("Anna", "A***")]
    [InlineData("Ann Law", "A******")]
    [InlineData("Ann Lawe", "An******")]
    [InlineData("ann@example.org", "an*************")]
    public void Shows_at_most_two_characters_and_a_quarter(string text, string shown) => Assert.Equal(shown, Mask.Of(text).ToString());

    [Theory]
    [InlineData("a😀bcdef", "a*******")]
    [InlineData("😀bcd", "*****")]
    public void Does_not_cut_a_character_in_two(string text, string shown) => Assert.Equal(shown, Mask.Of(text).ToString());
}
