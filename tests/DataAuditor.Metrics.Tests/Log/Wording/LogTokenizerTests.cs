using DataAuditor.Metrics.Log.Wording;

namespace DataAuditor.Metrics.Tests.Log.Wording;

public sealed class LogTokenizerTests
{
    [Theory]
    [InlineData("Plan tags {} are ({}) now", "plan|tags|{}|are|(|{}|)|now")]
    [InlineData("took 1.5 ms, 3. 10.0.0.1", "took|1.5|ms|,|3|.|10.0|.|0.1")]
    [InlineData("user_id=$x1 { }", "user_id|=|$x1|{|}")]
    [InlineData("12ab é日本 \U0001F600!", "12|ab|é日本|\U0001F600|!")]
    [InlineData("a\tb\r\n c\u00a0d", "a|b|c|d")]
    [InlineData("", "")]
    [InlineData("  ", "")]
    public void Cuts_a_text_into_words_numbers_and_marks(string text, string tokens)
    {
        List<string> cut = [];
        foreach (var token in LogTokenizer.Instance.Split(text)) cut.Add(token.ToString());

        Assert.Equal(tokens, string.Join('|', cut));
    }

    [Fact]
    public void Gets_past_half_a_surrogate_pair()
    {
        List<string> cut = [];
        foreach (var token in LogTokenizer.Instance.Split("a\ud83d b")) cut.Add(token.ToString());

        Assert.Equal(3, cut.Count);
    }
}
