using DataAuditor.Metrics.Text.Instructions;

namespace DataAuditor.Metrics.Tests.Text.Instructions;

public sealed class TreebankWordsTests
{
    [Theory]
    [InlineData("CAN'T WELL-KNOWN.", "CA N'T WELL-KNOWN .")]
    [InlineData("They'll save $3.88 (or more), she said.", "They 'll save $ 3.88 ( or more ) , she said .")]
    [InlineData("\"Hi,\" he's gonna cannot", "`` Hi , '' he 's gon na can not")]
    [InlineData("'Tis--well... OK: 3:15?", "'T is -- well ... OK : 3:15 ?")]
    public void Are_cut_as_the_Treebank_cuts_them(string text, string words) => Assert.Equal(words, string.Join(' ', TreebankWords.Of(text)));
}
