using System.Text.Json;
using DataAuditor.JsonSchema;
using DataAuditor.Metrics.Tests;

namespace DataAuditor.Core.Tests.JsonSchema;

public sealed class GoldenRecordTests
{
    [GoldenFact]
    public void Records_are_judged_as_the_reference_judges_them_and_by_the_same_keywords()
    {
        using var golden = JsonDocument.Parse(File.ReadAllBytes(GoldenFolder.PathOf("semi/json/golden_json.json")));
        var schemas = golden.RootElement.GetProperty("schemas").EnumerateObject().ToDictionary(entry => entry.Name, entry => Schema.Compile(entry.Value.GetProperty("schema")), StringComparer.Ordinal);
        var wrong = new List<string>();
        var records = 0;
        foreach (var record in golden.RootElement.GetProperty("records").EnumerateArray())
        {
            records++;
            var errors = schemas[record.GetProperty("schema").GetString()!].Validate(record.GetProperty("data"), OutputFormat.Detailed);
            var expected = record.GetProperty("top_level_errors").EnumerateArray().Select(error => error.GetString()!.Split('|')[1]).ToHashSet(StringComparer.Ordinal);

            // The reference takes what a failing keyword looked at for unevaluated, and reports that as well.
            expected.RemoveWhere(keyword => keyword.StartsWith("unevaluated", StringComparison.Ordinal));
            var found = errors.Select(error => error.Keyword).ToHashSet(StringComparer.Ordinal);
            if (errors.Count == 0 != record.GetProperty("valid").GetBoolean()) wrong.Add($"{records}: verdict");
            else if (!expected.IsSubsetOf(found)) wrong.Add($"{records}: {string.Join(", ", expected)} are reported as {string.Join(", ", found)}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(1_200, records);
    }

    [GoldenFact]
    public void Multiples_are_those_of_exact_decimals()
    {
        using var golden = JsonDocument.Parse(File.ReadAllBytes(GoldenFolder.PathOf("semi/json/golden_multipleof.json")));
        foreach (var test in golden.RootElement.EnumerateArray())
        {
            // The decimals of the reference end at 28 digits; both numbers beyond them are multiples.
            var expected = test.GetProperty("decimal_exact") is not { ValueKind: JsonValueKind.False };
            Assert.Equal(expected, Json.IsValid($$"""{ "multipleOf": {{test.GetProperty("multipleOf").GetString()}} }""", test.GetProperty("value").GetString()!));
        }
    }
}
