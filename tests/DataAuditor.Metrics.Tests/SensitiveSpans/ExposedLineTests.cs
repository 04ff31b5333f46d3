using DataAuditor.Metrics.SensitiveSpans;

namespace DataAuditor.Metrics.Tests.SensitiveSpans;

/// <summary>Lines of our own, of other forms and with other values than the golden ones.</summary>
public sealed class ExposedLineTests
{
    private const int Lines = 20_000;

    [Fact]
    public void Have_the_spans_that_are_found()
    {
        var detectors = new Detectors([.. SensitiveTypes.All.Where(type => type is not SensitiveType.Url)], AddressRanges.All, [], Allowed.Nothing);
        var (lines, faults, spans) = (new ExposedLines(7), new List<string>(), 0);
        for (var line = 0; line < Lines; line++)
        {
            var (text, expected) = lines.Next();
            var found = detectors.Find(text).Select(span => (span.Kind, span.In(text).ToString())).ToList();
            spans += expected.Count;
            faults.AddRange(expected.Except(found).Select(span => $"missed {span} in: {text}"));
            faults.AddRange(found.Except(expected).Select(span => $"wrong {span} in: {text}"));
        }

        Assert.InRange(spans, Lines / 2, Lines * 2);
        Assert.True(faults.Count <= spans / 1000, string.Join('\n', faults.DistinctBy(static fault => fault[..20]).Take(40)));
    }
}
