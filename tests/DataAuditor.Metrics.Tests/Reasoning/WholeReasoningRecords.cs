using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Reasoning;

/// <summary>Reasoning records with every field that a reasoning metric reads, so that each can be measured without a model.</summary>
internal static class WholeReasoningRecords
{
    public static IReadOnlyList<string> Draw(ulong seed, int count)
    {
        var random = Xoshiro256.Keyed(seed, "whole reasoning records");
        return [.. Enumerable.Range(0, count).Select(_ => Record(random))];
    }

    private static string Record(Xoshiro256 random)
    {
        string Answer() => random.NextInt64(3).ToString();
        return Run.Record(
            ("answer", Answer()), ("gold", Answer()), ("samples", new[] { Answer(), Answer(), Answer(), Answer() }),
            ("steps", new object[] { new { text = "1 + 1 = 2", valid = random.NextInt64(2) }, new { text = "2 + 1 = 4", valid = random.NextInt64(2) } }));
    }
}
