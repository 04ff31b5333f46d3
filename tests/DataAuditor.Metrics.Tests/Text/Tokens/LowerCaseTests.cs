using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Tests.Text.Tokens;

public sealed class LowerCaseTests
{
    [Theory]
    [InlineData("ÀÉ ẞ Ⅷ Ⓐ 𐐀", "àé ß ⅷ ⓐ 𐐨")]
    [InlineData("İSTANBUL Iı", "i\u0307stanbul iı")]
    [InlineData("ΟΔΥΣΣΕΥΣ", "οδυσσευς")]
    [InlineData("ΣΑΣ ΑΣ. Σ Α'Σ' ΑΣ'Α", "σας ας. σ α'ς' ασ'α")]
    [InlineData("ΑΣ\u0301 ΑΣ\u0301Α 1Σ", "ας\u0301 ασ\u0301α 1σ")]
    [InlineData("", "")]
    public void Is_that_of_python(string text, string expected) => Assert.Equal(expected, Lower(text));

    [Fact]
    public void Keeps_lone_surrogates() => Assert.Equal("a\ud83db", Lower("A\ud83dB"));

    private static string Lower(string text)
    {
        var buffer = default(RentedText);
        var lower = LowerCase.Of(text, ref buffer).ToString();
        buffer.Return();
        return lower;
    }
}
