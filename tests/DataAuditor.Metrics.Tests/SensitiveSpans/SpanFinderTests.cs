using DataAuditor.Metrics.SensitiveSpans;
using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.SensitiveSpans;

public sealed class SpanFinderTests
{
    // Each would take hours if some form looked to the end of the text, or back to its beginning, at every place where it may begin.
    [Theory]
    [InlineData("a.")]
    [InlineData("a@")]
    [InlineData("a-b.")]
    [InlineData("1:")]
    [InlineData("::")]
    [InlineData("x://")]
    [InlineData("http://a:b")]
    [InlineData("eyJ")]
    [InlineData("eyJ-")]
    [InlineData("eyJaaaaaaaa.")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----")]
    [InlineData("/home/")]
    [InlineData("/Users" + "/a b ")]
    [InlineData("password=")]
    [InlineData("password=a,")]
    [InlineData("user ")]
    [InlineData("for ")]
    [InlineData("4444 ")]
    [InlineData("GB24 ")]
    [InlineData("ghp_")]
    [InlineData("+1")]
    [InlineData("1.")]
    [InlineData("%40")]
    [InlineData("_")]
    [InlineData("'\"=")]
    public void Takes_time_in_proportion_to_the_text(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length));

        AssertOrdered(Find(text), text);
    }

    [Fact]
    public void Finds_spans_that_do_not_overlap_in_any_text_even_one_without_sense()
    {
        string[] pieces = ["@", ".", ":", "//", "-", "=", "%40", " ", "\\", "/", "/home/", "user ", "for ", "password", "token", "1", "10.", "a", "fe80", "::", "http://", "eyJ", "\ud83d", "\ude00", "\0", "é", "AKIA", "-----BEGIN ", "PRIVATE KEY-----", "C:\\Users\\", "+", "(", "4111 ", "\n", "'", "\""];
        var random = Xoshiro256.Keyed(5, "pieces");
        for (var text = 0; text < 20_000; text++)
        {
            var garbage = string.Concat(Enumerable.Range(0, 1 + (int)random.NextInt64(24)).Select(_ => pieces[random.NextInt64(pieces.Length)]));
            AssertOrdered(Find(garbage), garbage);
        }
    }

    [Fact]
    public void Finds_the_same_spans_whatever_blank_text_stands_around()
    {
        var lines = new ExposedLines(3);
        for (var line = 0; line < 2_000; line++)
        {
            var (text, _) = lines.Next();
            var around = Find($"\t{text}\n");

            Assert.Equal(Find(text).Select(span => (span.Type, span.Start + 1, span.End + 1)), around.Select(span => (span.Type, span.Start, span.End)));
        }
    }

    private static List<FoundSpan> Find(string text)
    {
        var found = new List<FoundSpan>();
        SpanFinder.Find(text, uint.MaxValue, found);
        return found;
    }

    private static void AssertOrdered(List<FoundSpan> spans, string text)
    {
        var end = 0;
        foreach (var span in spans)
        {
            Assert.True(span.Start >= end && span.End > span.Start && span.End <= text.Length, $"{span} after {end} in: {text[..Math.Min(200, text.Length)]}");
            end = span.End;
        }
    }
}
