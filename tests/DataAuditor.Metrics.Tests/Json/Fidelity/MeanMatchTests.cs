using System.Text.Json;
using System.Text.Json.Nodes;
using DataAuditor.Metrics.Json.Documents;
using DataAuditor.Metrics.Json.Fidelity;

namespace DataAuditor.Metrics.Tests.Json.Fidelity;

public sealed class MeanMatchTests
{
    [GoldenTheory]
    [InlineData(FieldReading.Names, "top_keys")]
    [InlineData(FieldReading.Paths, "leaf_paths")]
    [InlineData(FieldReading.Values, "leaf_path_and_value")]
    public void Agrees_with_the_reference_in_every_reading(FieldReading fields, string name)
    {
        var golden = JsonNode.Parse(File.ReadAllText(GoldenFolder.PathOf("semi/json/golden_fields.json")))!["mmp"]!;
        var records = golden["pairs"]!.AsArray().Select(pair => Of(pair!["generated"]!.ToJsonString(), pair["truth"]!.ToJsonString()));

        Assert.Equal((double)golden[name]!, Run.Score(new MeanMatch { Fields = fields }, [.. records]).Value, 1e-12);
    }

    [Theory]
    [InlineData(FieldReading.Names, 1, 2.0 / 3)]
    [InlineData(FieldReading.Paths, 2.0 / 3, 0.5)]
    [InlineData(FieldReading.Values, 1.0 / 3, 0.25)]
    public void Is_as_by_hand(FieldReading fields, double recall, double precision)
    {
        // Leaves of the expected document: /a, /b/0, /b/1; of the generated one: /a, /b/0, /c/d, /c/e.
        var score = Run.Score(new MeanMatch { Fields = fields }, Of("""{"a":2,"b":[1.0],"c":{"d":1,"e":{}}}""", """{"a":1,"b":[1,2]}"""));

        Assert.Equal(recall, score.Value, 1e-12);
        Assert.Equal(precision, score.Parts.Single(part => part.Name == "precision").Value, 1e-12);
    }

    [Theory]
    [InlineData("{}", "{}", 1)]
    [InlineData("""{"a":1}""", "{}", 1)]
    [InlineData("no JSON", """{"a":1}""", 0)]
    [InlineData("[1]", """{"0":1}""", 0)]
    [InlineData("5", "5.0", 1)]
    [InlineData("\"5\"", "5", 0)]
    [InlineData("null", "null", 1)]
    public void Has_a_value_for_odd_documents(string generated, string expected, double value) =>
        Assert.Equal(value, Run.Score(new MeanMatch { Fields = FieldReading.Values }, Of(generated, expected)).Value);

    [Fact]
    public void Looks_names_up_without_going_through_all()
    {
        var members = "{" + string.Join(',', Enumerable.Range(0, 200_000).Select(member => $"\"m{member}\":{member}")) + "}";

        Assert.Equal(1, Assert.IsType<Measurement.Score>(Run.Measure(new MeanMatch { Fields = FieldReading.Values }, new Run.Records([Of(members, members)]), threads: 1, 1)).Value);
    }

    [Fact]
    public void Needs_an_expectation() => Assert.Contains("'expected'", Run.Reason(new MeanMatch(), Run.Record(("output", "{}"))), StringComparison.Ordinal);

    private static string Of(string generated, string expected) => $$"""{"output":{{JsonSerializer.Serialize(generated)}},"expected":{{expected}}}""";
}
