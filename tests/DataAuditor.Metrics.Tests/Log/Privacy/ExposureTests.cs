using System.Text.Json.Nodes;
using DataAuditor.Catalog;
using DataAuditor.Metrics.Log.Privacy;
using DataAuditor.Metrics.SensitiveSpans;

namespace DataAuditor.Metrics.Tests.Log.Privacy;

public sealed class ExposureTests
{
    private static readonly string[] Logs = Lines("Failed password for ann from 10.0.0.1 port 22", "started in 12 ms", "ticket AB-1234 of ann at 192.0.2.7, see https://example.org/x");

    [Fact]
    public void Is_the_number_of_spans_a_line_with_parts_for_types_and_the_share_of_lines_with_any()
    {
        var score = Run.Score(new Exposure(), Logs);

        Assert.Equal(1, score.Value);
        Assert.Equal([("ipv4", 2.0 / 3), ("username", 1.0 / 3)], score.Parts.Where(part => part.Value > 0 && !part.IsReference).Select(part => (part.Name, part.Value)));
        Assert.Equal(("records with any", 2.0 / 3), (score.Parts[^1].Name, score.Parts[^1].Value));
        Assert.True(score.Interval is { Low: 0, High: > 1 });
    }

    [Fact]
    public void Tells_what_addresses_are_for()
    {
        var part = Run.Score(new Exposure(), Logs).Parts.Single(part => part.Name == "ipv4");

        Assert.Equal((2, 2, 1, 1, null), (part.Detail("spans"), part.Detail("records"), part.Detail("private"), part.Detail("documentation"), part.Detail("public")));
    }

    [Fact]
    public void Shows_kinds_and_hashes_and_values_only_where_asked_to()
    {
        Assert.Equal(["'ipv4#f5' at character 30, private", "'username#49' at character 21"], Run.Score(new Exposure(), Logs).Evidence.Take(2).Select(exhibit => exhibit.Detail).Order(StringComparer.Ordinal));
        Assert.Equal(["'10.0.0.1' at character 30, private", "'ann' at character 21"], Run.Score(new Exposure { Reveal = true }, Logs).Evidence.Take(2).Select(exhibit => exhibit.Detail).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{ "types": ["ipv4"] }""", 2)]
    [InlineData("""{ "types": ["ipv4"], "addresses": ["public", "private"] }""", 1)]
    [InlineData("""{ "types": ["ipv4", "url"] }""", 3)]
    [InlineData("""{ "allow": ["ann"] }""", 2)]
    [InlineData("""{ "allowPatterns": ["a[a-z]{2}"] }""", 2)]
    [InlineData("""{ "allowPatterns": ["a"] }""", 3)]
    [InlineData("""{ "allowNetworks": ["10.0.0.0/8"] }""", 2)]
    [InlineData("""{ "allowNetworks": ["10.0.0.0/8", "192.0.2.7"] }""", 1)]
    [InlineData("""{ "detectors": [{ "name": "ticket", "pattern": "[A-Z]{2}-[0-9]+" }] }""", 4)]
    [InlineData("""{ "types": [], "detectors": [{ "name": "ticket", "pattern": "[A-Z]{2}-[0-9]+" }] }""", 1)]
    public void Counts_what_its_options_say(string options, int spans) => Assert.Equal(spans / 3.0, Run.Score(With(options), Logs).Value, 1e-12);

    [Fact]
    public void Has_a_part_for_each_detector_of_the_users_own_before_which_built_in_ones_yield()
    {
        var score = Run.Score(With("""{ "detectors": [{ "name": "login", "pattern": "for [a-z]+ from [0-9.]+" }] }"""), Logs);

        Assert.Equal([("ipv4", 1), ("login", 1)], score.Parts.Where(part => part.Value > 0 && !part.IsReference).Select(part => (part.Name, part.Detail("spans"))));
    }

    [Theory]
    [InlineData("""{ "detectors": [{ "name": "ticket", "pattern": "[A-" }] }""", "log.privacy.exposure: 'detectors[0].pattern': '[A-' is no regular expression")]
    [InlineData("""{ "allowPatterns": ["a", "(?=b)"] }""", "log.privacy.exposure: 'allowPatterns[1]': '(?=b)' uses look-around")]
    [InlineData("""{ "allowNetworks": ["10.0.0.0/99"] }""", "log.privacy.exposure: 'allowNetworks[0]': '10.0.0.0/99' is no range of addresses")]
    [InlineData("""{ "allowNetworks": [7] }""", "log.privacy.exposure: 'allowNetworks[0]': it must be a text")]
    public void Names_the_option_that_is_wrong(string options, string message) =>
        Assert.StartsWith(message, Assert.Throws<MetricOptionException>(() => With(options)).Message, StringComparison.Ordinal);

    [Fact]
    public void Tells_curation_of_every_span_without_showing_it()
    {
        var faults = new Exposure().FaultsOf(new Run.Records(Logs).Samples()[0]).ToList();

        Assert.Equal(["username", "ipv4"], faults.Select(fault => fault.Part));
        Assert.DoesNotContain(faults, fault => fault.Detail.Contains("ann", StringComparison.Ordinal) || fault.Detail.Contains("10.0", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_not_measurable_without_lines_or_types()
    {
        Assert.Equal("there is no line", Run.Reason(new Exposure()));
        Assert.Equal("option 'types' is empty", Run.Reason(new Exposure { Types = [] }, Logs));
    }

    [Fact]
    public void Is_equal_for_equal_options_and_a_copy_follows_its_own()
    {
        var metric = new Exposure();

        Assert.Equal(metric, new Exposure());
        Assert.NotEqual(metric, metric with { Reveal = true });
        Assert.Equal(1, Run.Score(metric, Logs).Value);
        Assert.Equal(2.0 / 3, Run.Score(metric with { Types = [SensitiveType.Ipv4] }, Logs).Value);
    }

    private static Exposure With(string options) => (Exposure)MetricCatalog.Find("log.privacy.exposure")!.With(JsonNode.Parse(options)!.AsObject());

    private static string[] Lines(params IEnumerable<string> lines) => [.. lines.Select(line => Run.Record(("line", line)))];
}
