using System.Text.Json;
using DataAuditor.Metrics.Fields;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Reasoning.Programs;

/// <summary>Fields that hold programs and their tests.</summary>
internal static class ProgramFields
{
    public const string Code = "code";

    public const string Tests = "tests";

    public const string Results = "test_results";

    private const string UsualLanguage = "python";

    /// <summary>What is run for a program of the record.</summary>
    /// <exception cref="AuditException">The tests are no tests.</exception>
    public static ProgramRun Run(this Sample sample, string code, ProgramLimits limits) => new(code, sample.Text("language") ?? UsualLanguage, sample.Once(Tests, TestsOf))
    {
        EntryPoint = sample.Text("entry_point"),
        Limits = limits,
    };

    /// <summary>Which tests a record says that its program has passed; null where it does not say.</summary>
    /// <exception cref="AuditException">The field is no array of truths.</exception>
    public static IReadOnlyList<TestOutcome>? RecordedResults(this Sample sample)
    {
        if (!sample.Has(Results)) return null;
        if (sample.Structure(Results) is not { ValueKind: JsonValueKind.Array } results) throw Wrong(sample, Results, "an array of true and false");

        return [.. results.EnumerateArray().Select(result => result.TruthOf() switch
        {
            true => TestOutcome.Pass,
            false => new TestOutcome(false, ""),
            null => throw Wrong(sample, Results, "an array of true and false"),
        })];
    }

    private static IReadOnlyList<ProgramTest> TestsOf(Sample sample)
    {
        var value = sample.Value(Tests)!.Value;
        if (value.ValueKind is JsonValueKind.String && !Text(value).AsSpan().TrimStart().StartsWith('[')) return [new ProgramTest.Script(Text(value))];
        if (sample.Structure(Tests) is not { ValueKind: JsonValueKind.Array } tests) throw Wrong(sample, Tests, Wanted);

        return [.. tests.EnumerateArray().Select(test => Test(sample, test))];
    }

    private static ProgramTest Test(Sample sample, JsonElement test) => test.ValueKind switch
    {
        JsonValueKind.String => new ProgramTest.Script(Text(test)),
        JsonValueKind.Object when Member(test, "input") is { } input && Member(test, "output") is { } output => new ProgramTest.Exchange(input, output),
        _ => throw Wrong(sample, Tests, Wanted),
    };

    private const string Wanted = "a text, or an array of texts and of objects with the texts 'input' and 'output'";

    private static string? Member(JsonElement test, string name) =>
        test.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.String ? Text(member) : null;

    private static string Text(JsonElement value) => value.GetString()!;

    private static AuditException Wrong(Sample sample, string role, string wanted) => sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(role))}' must be {wanted}");
}
