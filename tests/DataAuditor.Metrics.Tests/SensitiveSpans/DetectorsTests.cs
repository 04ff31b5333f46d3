using System.Text.Json.Nodes;
using DataAuditor.Metrics.SensitiveSpans;

namespace DataAuditor.Metrics.Tests.SensitiveSpans;

public sealed class DetectorsTests
{
    private static readonly SensitiveType[] All = Enum.GetValues<SensitiveType>();

    [Theory]
    [InlineData("write to ann.b+c@mail.example.org.", SensitiveType.Email, "ann.b+c@mail.example.org")]
    [InlineData("from 10.0.0.255:80", SensitiveType.Ipv4, "10.0.0.255")]
    [InlineData("[2001:db8::9c43]:443", SensitiveType.Ipv6, "2001:db8::9c43")]
    [InlineData("via ::ffff:10.1.2.3, then", SensitiveType.Ipv6, "::ffff:10.1.2.3")]
    [InlineData("on fe80::c88:dd13:f00b:634b%eth0 up", SensitiveType.Ipv6, "fe80::c88:dd13:f00b:634b%eth0")]
    [InlineData("see https://example.org/a?b=c#d, or not", SensitiveType.Url, "https://example.org/a?b=c#d")]
    [InlineData("(www.example.org)", SensitiveType.Url, "www.example.org")]
    [InlineData("at ftp://ann@10.0.0.1/x.", SensitiveType.Url, "ftp://ann@10.0.0.1/x")]
    [InlineData("call +49 89 1234567 now", SensitiveType.Phone, "+49 89 1234567")]
    [InlineData("call (202) 555-0168.", SensitiveType.Phone, "(202) 555-0168")]
    [InlineData("call 202-555-0168", SensitiveType.Phone, "202-555-0168")]
    public void Find_what_is_sensitive(string text, SensitiveType type, string expected)
    {
        var span = Assert.Single(Detectors.Find(text, All));

        Assert.Equal((type, expected), (span.Type, text.Substring(span.Start, span.Length)));
    }

    [Theory]
    [InlineData("version 1.2.3.4.5")]
    [InlineData("256.1.1.1")]
    [InlineData("at 12:34:56 on 2024-01-15")]
    [InlineData("std::vector and A::B and a::b")]
    [InlineData("@everyone, mail me @ home")]
    [InlineData("1000 2000 3000")]
    [InlineData("ISBN 978-3-16-148410-0")]
    [InlineData("539-16-7481")]
    [InlineData("the ratio 3:2, http: no")]
    public void Leave_alone_what_only_looks_like_it(string text) => Assert.Empty(Detectors.Find(text, All));

    [Fact]
    public void Find_only_the_types_that_are_asked_for() =>
        Assert.Equal([SensitiveType.Email], Detectors.Find("a@b.org 10.0.0.1", [SensitiveType.Email]).Select(span => span.Type));

    [Fact]
    public void Take_time_in_proportion_to_the_text()
    {
        // A pattern that tries all ways to cut this up would not come back.
        var text = string.Concat(Enumerable.Repeat("a.", 200_000)) + "@" + string.Concat(Enumerable.Repeat("a-", 100_000)) + string.Concat(Enumerable.Repeat("1:", 100_000));

        Assert.Empty(Detectors.Find(text, All));
    }

    [GoldenTheory]
    [InlineData("EMAIL", SensitiveType.Email)]
    [InlineData("IPV4", SensitiveType.Ipv4)]
    [InlineData("IPV6", SensitiveType.Ipv6)]
    [InlineData("PHONE", SensitiveType.Phone)]
    public void Find_every_span_of_the_golden_lines(string name, SensitiveType type)
    {
        var lines = JsonNode.Parse(File.ReadAllText(GoldenFolder.PathOf("semi/pii/golden_pii.json")))!["lines"]!.AsArray();
        foreach (var line in lines)
        {
            var text = (string)line!["text"]!;
            var expected = line["spans"]!.AsArray().Where(span => (string)span![0]! == name).Select(span => CodePoints(text, (int)span![1]!, (int)span[2]!));
            var found = Detectors.Find(text, All).Where(span => span.Type == type).Select(span => text.Substring(span.Start, span.Length));

            Assert.Equal(expected, found);
        }
    }

    [Theory]
    [InlineData("ann@example.org", "an*************")]
    [InlineData("a@b.c", "a****")]
    public void Show_no_more_of_a_span_than_its_beginning(string text, string expected) =>
        Assert.Equal(expected, new SensitiveSpan(SensitiveType.Email, 0, text.Length).Masked(text));

    private static string CodePoints(string text, int from, int to) => string.Concat(text.EnumerateRunes().Take(to).Skip(from).Select(rune => rune.ToString()));
}
