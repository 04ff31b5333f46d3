using System.Text.Json.Nodes;
using DataAuditor.Metrics.SensitiveSpans;

namespace DataAuditor.Metrics.Tests.SensitiveSpans;

/// <summary>The golden lines: each with the spans in it, and as someone anonymised it.</summary>
public sealed class GoldenLineTests
{
    private static readonly Detectors ForLogs = new([.. SensitiveTypes.All.Where(type => type is not SensitiveType.Url)], AddressRanges.All, [], Allowed.Nothing);

    [GoldenFact]
    public void Have_the_spans_that_are_found()
    {
        var faults = Lines().SelectMany(line => Differences(line.Text, line.Spans)).ToList();

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(40)));
    }

    [GoldenFact]
    public void Have_no_more_left_than_was_left()
    {
        var faults = Lines().SelectMany(line => Differences(line.Anonymised, line.Left)).ToList();

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(40)));
    }

    [GoldenFact]
    public void Have_the_exposure_before_and_after()
    {
        var golden = Golden();
        var lines = Lines();

        Assert.Equal((double)golden["exposure_original"]!, lines.Average(line => ForLogs.Find(line.Text).Count), 1e-12);
        Assert.Equal((double)golden["exposure_anonymised"]!, lines.Average(line => ForLogs.Find(line.Anonymised).Count), 1e-12);
    }

    private static IEnumerable<string> Differences(string text, IReadOnlyList<(string Kind, string Value)> expected)
    {
        var found = ForLogs.Find(text).Select(span => (span.Kind, span.In(text).ToString())).ToList();
        return expected.Except(found).Select(span => $"missed {span} in: {text}").Concat(found.Except(expected).Select(span => $"wrong {span} in: {text}"));
    }

    private static JsonNode Golden() => JsonNode.Parse(File.ReadAllText(GoldenFolder.PathOf("semi/pii/golden_pii.json")))!;

    private static List<(string Text, IReadOnlyList<(string, string)> Spans, string Anonymised, IReadOnlyList<(string, string)> Left)> Lines() =>
    [
        .. from line in Golden()["lines"]!.AsArray()
           let text = (string)line!["text"]!
           select (text, Spans(text, line["spans"]!), (string)line["anonymised"]!, Spans(text, line["left"]!)),
    ];

    private static IReadOnlyList<(string, string)> Spans(string text, JsonNode spans) =>
        [.. spans.AsArray().Select(span => (((string)span![0]!).ToLowerInvariant().Replace('_', '-'), CodePoints(text, (int)span[1]!, (int)span[2]!)))];

    private static string CodePoints(string text, int from, int to) => string.Concat(text.EnumerateRunes().Take(to).Skip(from).Select(rune => rune.ToString()));
}
