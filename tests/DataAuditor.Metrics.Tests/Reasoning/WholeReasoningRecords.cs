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
        [
            ("answer", Answer()), ("gold", Answer()), ("samples", Enumerable.Range(0, 8).Select(_ => Answer()).ToArray()),
            ("steps", new object[] { new { text = "1 + 1 = 2", valid = random.NextInt64(2) }, new { text = "2 + 1 = 4", valid = random.NextInt64(2) } }),
            ("step_entailment", new[] { random.NextDouble() }), ("step_gain", new[] { random.NextGaussian(), random.NextGaussian() }),
            ("answer_corrupted_chain", Answer()), ("answer_without_chain", Answer()), ("domain", random.NextInt64(2) == 0 ? "in" : "out"),
            ("test_results", new[] { random.NextInt64(2), random.NextInt64(2) }),
            .. ProofFields(random), .. JudgedFields(random),
        ]);
    }

    private static IEnumerable<(string, object?)> ProofFields(Xoshiro256 random)
    {
        bool Label() => random.NextInt64(2) == 0;
        string Proof() => $"((triple{random.NextInt64(2)}) -> rule1)";
        return [("label", Label()), ("gold_label", Label()), ("proof", Proof()), ("gold_proofs", new[] { Proof() }), ("prediction", Label()), ("perturbed_predictions", new[] { Label(), Label() })];
    }

    private static IEnumerable<(string, object?)> JudgedFields(Xoshiro256 random)
    {
        double Rating() => 1 + random.NextInt64(5);
        string Preference() => random.NextInt64(2) == 0 ? "a" : "b";
        return
        [
            ("judge_score", Rating()), ("human_score", new[] { Rating(), Rating() }), ("judge_preference", Preference()), ("human_preference", Preference()),
            ("rubric", new { coherence = Rating(), factuality = new[] { Rating(), Rating() } }), ("rewards", new[] { random.NextGaussian(), random.NextGaussian() }), ("preference", Preference()),
        ];
    }
}
