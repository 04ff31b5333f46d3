using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Text;

/// <summary>Text records with every field that a text metric reads, so that each can be measured without a model.</summary>
internal static class WholeTextRecords
{
    private static readonly string[] Common = ["the", "a", "of", "day", "city", "people", "said", "new"];

    private static readonly string[][] Subjects = [["match", "goal", "team", "coach"], ["bank", "profit", "market", "trade"]];

    public static IReadOnlyList<string> Draw(ulong seed, int count)
    {
        var random = Xoshiro256.Keyed(seed, "whole text records");
        return [.. Enumerable.Range(0, count).Select(_ => Record(random))];
    }

    private static string Record(Xoshiro256 random)
    {
        double Share() => random.NextDouble();
        double[] Shares(int count) => [.. Enumerable.Range(0, count).Select(_ => Share())];
        int Coin() => (int)random.NextInt64(2);
        var subject = Coin();
        string Word() => random.NextInt64(3) == 0 ? Subjects[subject][random.NextInt64(4)] : Common[random.NextInt64(Common.Length)];
        string Sentence() => $"The {string.Join(' ', Enumerable.Range(0, 6 + (int)random.NextInt64(5)).Select(_ => Word()))}.";
        string text = $"{Sentence()} {Sentence()}", original = $"{Sentence()} {Sentence()}";
        return Run.Record(
            ("text", random.NextInt64(5) == 0 ? "Sorry, but I cannot help with that" + "," : text),
            ("original", original), ("reference", Sentence()), ("document", Sentence()), ("prompt", Sentence()), ("label", subject == 0 ? "sport" : "money"), ("language", "en"),
            ("embedding", Enumerable.Range(0, 4).Select(_ => 0.5 + random.NextGaussian())),
            ("acceptability", Shares(2)), ("understandable", Share()), ("sensible", Share()), ("likable", Share()),
            ("natural", Share()), ("maintains_context", Share()), ("interesting", Share()), ("uses_knowledge", Share()),
            ("referenced_score", Share()), ("unreferenced_score", Share()),
            ("logprob_with_document", -Share()), ("logprob_without_document", -2 * Share()), ("token_logprobs", Shares(5).Select(static probability => Math.Log(probability))),
            ("predicted_evidence", new object[] { "a", Coin(), new object[] { "b", Coin() } }), ("gold_evidence", new object[] { "a", Coin(), new object[] { "b", 1 } }),
            ("ais", new[] { Coin(), Coin() }), ("entailment", new[] { Shares(2), Shares(2) }), ("contradiction", new[] { Shares(2), Shares(1) }),
            ("intent_preserved", Coin()), ("samples", new[] { Sentence(), Sentence() }), ("sample_contradiction", new[] { Shares(2), Shares(2) }),
            ("generations", Shares(3).Select(toxicity => new { text = Word(), toxicity })),
            ("turns", Shares(4).Select((toxicity, turn) => new { role = turn % 2 == 0 ? "user" : "assistant", text = Word(), toxicity })),
            ("watermark_z", 6 * Share()), ("harmful", Coin()), ("instruction_id_list", new[] { "punctuation:no_comma" }), ("kwargs", new[] { new { } }));
    }
}
