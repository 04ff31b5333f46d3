using System.Text.Json;
using DataAuditor.Metrics.Reasoning.Answers;

namespace DataAuditor.Metrics.Tests.Reasoning.Answers;

/// <summary>The cases of a reference checker of mathematics: pairs and what it says of them, and choices to be found in texts.</summary>
public sealed class GoldenMathTests
{
    /// <summary>What the reference says and we do not, with the reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["test_all::test_latex_notation[5]"] = "an answer between dollar signs on lines of its own is the answer",
        ["test_all::test_latex_notation[6]"] = "the same between \\( and \\)",
        ["test_all::test_set_rel_assymetry[3]"] = "x in [-2,7] and -2 ≤ x ≤ 7 are the same, whichever of them is gold; the reference says so too, but for one setting",
        ["test_strict::test_strict_variable_comparison[1]"] = "f(x) and f(y) are other values; the reference says so too, but for one setting",
        ["test_yujianll::test_string_extraction[9]"] = "1 - 1/e is not 1 + 1/e",
    };

    public static TheoryData<string> Pairs => [.. Read().Where(static line => line.GetProperty("expected").ValueKind is JsonValueKind.Number).Select(static line => line.GetProperty("id").GetString()!)];

    public static TheoryData<string> Choices => [.. Read().Where(static line => line.GetProperty("expected").ValueKind is JsonValueKind.Array).Select(static line => line.GetProperty("id").GetString()!)];

    [GoldenTheory]
    [MemberData(nameof(Pairs))]
    public void Pairs_are_judged_as_by_the_reference(string id)
    {
        var line = Read().Single(line => line.GetProperty("id").GetString() == id);
        var comparison = line.TryGetProperty("precision", out var decimals) ? new MathAnswers(decimals.GetInt32()) : new MathAnswers();
        string gold = line.GetProperty("gold").GetString()!, given = line.GetProperty("answer").GetString()!;
        var verdict = comparison.Check(gold, given);

        Assert.True((line.GetProperty("expected").GetInt32() == 1) != Exceptions.ContainsKey(id) == verdict.IsRight, verdict.Detail);
        Assert.Equal(verdict.IsRight, comparison.Check(given, gold).IsRight);
    }

    // The last of the reference's list is the letter as the text has it.
    [GoldenTheory]
    [MemberData(nameof(Choices))]
    public void Choices_are_found_as_by_the_reference(string id)
    {
        var line = Read().Single(line => line.GetProperty("id").GetString() == id);
        var found = AnswerComparison.Of(AnswerChecker.Choice).Read(line.GetProperty("answer").GetString()!);

        Assert.Equal(line.GetProperty("expected").EnumerateArray().Select(static letter => letter.GetString()).LastOrDefault(), found.Lack is null ? found.NormalForm : null);
    }

    [GoldenFact]
    public void All_cases_are_judged_and_few_are_argued_with()
    {
        var lines = Read().ToList();

        Assert.Equal(276, lines.Count);
        Assert.Equal(7, Choices.Count);
        Assert.Equal(276, Pairs.Count + Choices.Count);
        Assert.InRange(Exceptions.Count, 0, 5);
        Assert.All(Exceptions.Keys, id => Assert.Single(lines, line => line.GetProperty("id").GetString() == id));
    }

    private static IEnumerable<JsonElement> Read() => GoldenFolder.Path is null
        ? []
        : File.ReadLines(GoldenFolder.PathOf("text/math/math_verify_cases.jsonl")).Select(static line => JsonElement.Parse(line));
}
